// Sockets to listen on: one a thread, all on the same port, so that the kernel deals the connections out.
#pragma once

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "base/result.hpp"

namespace willai::http {

using Endpoint = boost::asio::ip::tcp::endpoint;
using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

// "127.0.0.1" or "::1".
Result<Endpoint> parse_endpoint(const std::string& address, std::uint16_t port);

// Fails when somebody else listens there. Threads that share a port do not notice, so this is asked before.
Result<> check_free(boost::asio::io_context& io, const Endpoint& endpoint);

Result<Acceptor> listen_on(boost::asio::io_context& io, const Endpoint& endpoint);

// Lets the process open as many files as that many connections need, as far as it may, and gives the number of
// connections there is room for beside the files that handlers need.
std::size_t allow_connections(std::size_t most);

}  // namespace willai::http
