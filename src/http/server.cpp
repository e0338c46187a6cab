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

struct Server::Rooms {
  Rooms(ServerOptions given, PrinterFactory factory) : options(std::move(given)), make_printer(std::move(factory)) {}
  ~Rooms() {
    stop();
    wait();
  }

  Result<> listen();
  Result<> launch();
  void stop();
  void wait();

  ServerOptions options;
  PrinterFactory make_printer;
  std::uint16_t port = 0;
  std::vector<std::unique_ptr<Worker>> workers;
  Backroom backroom;  // stops before the workers do, because its jobs hold their connections
  std::mutex waiting;
  std::vector<std::thread> threads;
};

namespace {

unsigned number_of_threads(const ServerOptions& options) {
  return options.threads > 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

// The first worker may get any free port; the others use the same one.
Result<> Server::Rooms::listen() {
  Endpoint endpoint = TRY(parse_endpoint(options.address, options.port));
  boost::asio::io_context probe;
  TRY(check_free(probe, endpoint));
  const unsigned share = number_of_threads(options);
  for (unsigned i = 0; i < share; ++i) {
    workers.push_back(std::make_unique<Worker>(options, share, backroom));
    TRY(workers.back()->listen(endpoint));
    endpoint = workers.back()->endpoint();
  }
  port = endpoint.port();
  return Nothing{};
}

Result<> Server::Rooms::launch() try {
  for (const auto& worker : workers) threads.emplace_back([this, &worker = *worker] { worker.run(make_printer); });
  return Nothing{};
} catch (const std::system_error& error) {
  return io_error(fmt::format("cannot start a server thread: {}", error.what()));
}

void Server::Rooms::stop() {
  backroom.hurry();
  for (const auto& worker : workers) worker->stop();
}

void Server::Rooms::wait() {
  const std::lock_guard lock(waiting);
  for (std::thread& thread : threads)
    if (thread.joinable()) thread.join();
}

Result<Server> Server::start(ServerOptions options, PrinterFactory make_printer) {
  if (sodium_init() < 0) return io_error("libsodium does not work on this machine");
  options.max_connections = allow_connections(options.max_connections);
  auto rooms = std::make_unique<Rooms>(std::move(options), std::move(make_printer));
  TRY(rooms->listen());
  TRY(rooms->launch());
  return Server(std::move(rooms));
}

Server::Server(std::unique_ptr<Rooms> rooms) : rooms_(std::move(rooms)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

std::uint16_t Server::port() const { return rooms_->port; }
void Server::stop() { rooms_->stop(); }
void Server::wait() { rooms_->wait(); }

}  // namespace willai::http
