#include "http/server.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

#include "http/worker.hpp"

namespace willai::http {

struct Server::Impl {
  Impl(ServerOptions given, HandlerFactory factory)
      : options(std::move(given)), make_handler(std::move(factory)), rooms(make_handler, options) {}
  ~Impl() {
    stop();
    wait();
    rooms.close();
  }

  Result<> listen();
  Result<> listen_on_sockets();
  Result<> launch();
  void stop();
  void wait();

  ServerOptions options;
  HandlerFactory make_handler;
  std::uint16_t port = 0;
  Rooms rooms;
  std::vector<std::unique_ptr<Worker>> workers;
  std::mutex waiting;
  std::vector<std::thread> threads;
};

namespace {

unsigned number_of_threads(const ServerOptions& options) {
  return options.threads > 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

// The first worker may get any free port; the others follow it there.
Result<> Server::Impl::listen() {
  Endpoint endpoint = TRY(parse_endpoint(options.address, options.port));
  boost::asio::io_context probe;
  TRY(check_free(probe, endpoint));
  const unsigned share = number_of_threads(options);
  for (unsigned i = 0; i < share; ++i) {
    workers.push_back(std::make_unique<Worker>(options, share, rooms));
    TRY(workers.back()->listen(endpoint));
    endpoint = workers.back()->endpoint();
  }
  port = endpoint.port();
  return Nothing{};
}

// Every thread gets one of the sockets, and every socket a thread.
Result<> Server::Impl::listen_on_sockets() {
  const unsigned share = std::max(number_of_threads(options), static_cast<unsigned>(options.sockets.size()));
  for (unsigned i = 0; i < share; ++i) {
    workers.push_back(std::make_unique<Worker>(options, share, rooms));
    TRY(workers.back()->listen_on_socket(options.sockets[i % options.sockets.size()]));
  }
  port = workers.front()->endpoint().port();
  return Nothing{};
}

Result<> Server::Impl::launch() try {
  for (const auto& worker : workers) threads.emplace_back([this, &worker = *worker] { worker.run(make_handler); });
  return Nothing{};
} catch (const std::system_error& error) {
  return io_error(fmt::format("cannot start a server thread: {}", error.what()));
}

void Server::Impl::stop() {
  rooms.hurry();
  for (const auto& worker : workers) worker->stop();
}

void Server::Impl::wait() {
  const std::lock_guard lock(waiting);
  for (std::thread& thread : threads)
    if (thread.joinable()) thread.join();
}

Result<Server> Server::start(ServerOptions options, HandlerFactory make_handler) {
  if (sodium_init() < 0) return io_error("libsodium does not work on this machine");
  options.max_connections = allow_connections(options.max_connections);
  auto impl = std::make_unique<Impl>(std::move(options), std::move(make_handler));
  TRY(impl->options.sockets.empty() ? impl->listen() : impl->listen_on_sockets());
  TRY(impl->launch());
  return Server(std::move(impl));
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

std::uint16_t Server::port() const { return impl_->port; }
void Server::stop() { impl_->stop(); }

void Server::retire() {
  for (const auto& worker : impl_->workers) worker->retire();
}

std::vector<int> Server::sockets() const {
  std::vector<int> sockets;
  for (const auto& worker : impl_->workers) sockets.push_back(worker->socket());
  return sockets;
}

Load Server::load() const {
  Load all{.making = impl_->rooms.making.held(), .waiting = impl_->rooms.waiting.held(), .reading = impl_->rooms.reading.held()};
  for (const auto& worker : impl_->workers) {
    const ThreadLoad& each = worker->load();
    all.connections += each.connections;
    all.in_flight += each.in_flight;
    all.unsent_bytes += each.unsent;
    all.accepted += each.accepted;
    all.refused += each.refused;
    all.displaced += each.displaced;
  }
  return all;
}

void Server::wait() { impl_->wait(); }

}  // namespace willai::http
