// Listening sockets: one per thread, all on the same port, so that the kernel distributes the connections.
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

// Fails if another program listens there. Threads that share a port would not notice, so this is checked first.
Result<> check_free(boost::asio::io_context& io, const Endpoint& endpoint);

Result<Acceptor> listen_on(boost::asio::io_context& io, const Endpoint& endpoint);

// Another descriptor of a socket that listens already, such as one that systemd opened.
Result<Acceptor> take_listening(boost::asio::io_context& io, int socket);

// Raises the limit of open files to what that many connections need, as far as allowed. Returns the number of
// connections that fit, besides the files that pages need.
std::size_t allow_connections(std::size_t most);

}  // namespace willai::http
