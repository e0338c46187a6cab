#include "http/listener.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/v6_only.hpp>

namespace willai::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

enum class Sharing { alone, with_other_threads };

// Files besides connections: listeners, epoll, the pages' editions, logs.
constexpr rlim_t kOtherFiles = 64;

Error cannot_listen(const Endpoint& endpoint, const error_code& error) {
  const std::string address = endpoint.address().to_string();
  const bool is_taken = error == asio::error::address_in_use;
  return io_error(fmt::format("cannot listen on \"{}\", port {}: {}{}", address, endpoint.port(), error.message(),
                              is_taken ? "; end the program that uses it, or choose another address" : ""));
}

error_code open(Acceptor& acceptor, const Endpoint& endpoint, Sharing sharing) {
  error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) ::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
  if (!error) acceptor.non_blocking(true, error);
  if (!error) acceptor.set_option(Acceptor::reuse_address(true), error);
  if (!error && sharing == Sharing::with_other_threads) acceptor.set_option(ReusePort(true), error);
  if (!error && endpoint.address().is_v6()) acceptor.set_option(asio::ip::v6_only(false), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  return error;
}

}  // namespace

Result<Endpoint> parse_endpoint(const std::string& address, std::uint16_t port) {
  error_code error;
  const auto parsed = asio::ip::make_address(address, error);
  if (error)
    return invalid(
        fmt::format("\"{}\" is not an address to listen on; expected one such as 127.0.0.1 or ::1", address));
  return Endpoint(parsed, port);
}

Result<> check_free(asio::io_context& io, const Endpoint& endpoint) {
  if (endpoint.port() == 0) return Nothing{};
  Acceptor probe(io.get_executor());
  if (const error_code error = open(probe, endpoint, Sharing::alone)) return cannot_listen(endpoint, error);
  return Nothing{};
}

Result<Acceptor> listen_on(asio::io_context& io, const Endpoint& endpoint) {
  Acceptor acceptor(io.get_executor());
  if (const error_code error = open(acceptor, endpoint, Sharing::with_other_threads))
    return cannot_listen(endpoint, error);
  return acceptor;
}

Result<Acceptor> take_listening(asio::io_context& io, int socket) {
  int listens = 0;
  socklen_t size = sizeof listens;
  sockaddr_storage address{};
  socklen_t length = sizeof address;
  const bool is_one = ::getsockopt(socket, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens != 0 &&
                      ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0 &&
                      (address.ss_family == AF_INET || address.ss_family == AF_INET6);
  const int own = is_one ? ::fcntl(socket, F_DUPFD_CLOEXEC, 3) : -1;
  if (own < 0) return invalid(fmt::format("descriptor {} is not a TCP socket that listens", socket));
  Acceptor acceptor(io.get_executor());
  error_code error;
  acceptor.assign(address.ss_family == AF_INET ? asio::ip::tcp::v4() : asio::ip::tcp::v6(), own, error);
  if (!error) acceptor.non_blocking(true, error);
  if (error) return io_error(fmt::format("cannot listen on descriptor {}: {}", socket, error.message()));
  return acceptor;
}

std::size_t allow_connections(std::size_t most) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return most;
  limit.rlim_cur = std::max(limit.rlim_cur, std::min<rlim_t>(limit.rlim_max, most + kOtherFiles));
  if (setrlimit(RLIMIT_NOFILE, &limit) != 0) return most;
  return std::min<std::size_t>(most,
                               limit.rlim_cur > 2 * kOtherFiles ? limit.rlim_cur - kOtherFiles : limit.rlim_cur / 2);
}

}  // namespace willai::http
