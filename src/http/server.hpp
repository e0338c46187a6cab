// Serves pages over HTTP/1.1, from a number of threads that share nothing.
//
//   http::ServerOptions options;
//   options.port = 8080;
//   auto server = TRY(http::Server::start(options, [] { return handler_of_this_thread(); }));
//   server.wait();   // until another thread calls server.stop()
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/handler.hpp"

namespace willai::http {

// What a form with a file becomes, so that a handler can take it: another form. It may take seconds, and is called by
// threads of its own; must not throw.
using UploadReader = std::function<std::string(std::string_view content_type, std::string_view body)>;

struct Timeouts {
  std::chrono::milliseconds header{10'000};  // from a request's first byte (or the connection's start) to its last
  std::chrono::milliseconds idle{30'000};    // between two requests of a connection
  std::chrono::milliseconds write{10'000};   // in which a client must take what the slowest allowed would take
  std::chrono::milliseconds stop{5'000};     // for responses in progress when the server is stopped
};

// One answered request. It does not say who asked: nobody has to know.
struct Served {
  Method method = Method::other;
  std::string_view target{};  // as sent; "" if the request could not be read
  std::string_view route{};   // Page::route; "" where no page answered
  int status = 0;
  std::size_t bytes = 0;               // of the body
  std::chrono::nanoseconds took{};     // from the last byte of the request to the answer
  std::string_view id{};               // that the answer has as X-Request-Id; "" without ServerOptions::names_requests
};

// What a server is busy with, and what it did since it started.
struct Load {
  std::size_t connections = 0;    // open now
  std::size_t in_flight = 0;      // requests that have begun to arrive and are not answered
  std::size_t making = 0;         // of them, answers that take long: made now or waiting for a thread
  std::size_t waiting = 0;        // answers that wait for a database
  std::size_t reading = 0;        // uploaded files
  std::size_t unsent_bytes = 0;   // that clients have not taken
  std::uint64_t accepted = 0;     // connections
  std::uint64_t refused = 0;      // connections closed at once, because every one was busy
  std::uint64_t displaced = 0;    // connections closed to make room for a new one
};

// Where the client's address comes from: the connection, or the last entry of X-Forwarded-For, set by a proxy in front.
// Without a proxy, that field contains whatever the client likes.
enum class ReaderAddress : unsigned char { of_connection, from_proxy };

struct ServerOptions {
  std::string address = "127.0.0.1";           // or "0.0.0.0", "::1"; "::" means every address, including IPv4
  std::uint16_t port = 0;                      // 0: any free port
  unsigned threads = 0;                        // 0: one per core
  std::size_t cache_bytes = 48 * 1024 * 1024;  // of all threads together
  std::size_t max_header_bytes = 16 * 1024;
  std::size_t max_target_bytes = 8 * 1024;
  std::size_t max_body_bytes = 64 * 1024;
  std::size_t max_upload_bytes = 2 * 1024 * 1024 + 64 * 1024;  // of a body sent to kUploadedTo
  std::size_t max_unsent_bytes = 64 * 1024 * 1024;  // that clients have not taken, of all threads together; above it,
                                                    // the connection that has taken nothing for longest is closed
  std::size_t max_connections = 10'000;  // of all threads together, or as many as the process may open; when full, the
                                         // connection that has waited longest for a request is closed
  std::size_t slowest_bytes_per_second = 8 * 1024;  // 64 kbit/s: anyone who reads slower is not reading
  Timeouts timeouts;
  WorkOf work_of{};                              // without it every answer is made at once
  ReadsQuery reads_query{};                      // without it every page is asked for with its query
  AnswerLater answer_later{};                    // without it no work may be `later`
  BodyAt body_at{};                              // bodies of other posts are dropped as they come; all are, without it
  UploadReader read_upload{};                    // without it a file is taken as it came
  std::string json_below{};                      // "/api/": below it faults are JSON; "" where nowhere
  std::string problem_kinds = "/api#";           // explains the codes of such faults; the code comes behind it
  std::function<void(const Served&)> on_served;  // called from every thread; no log is kept without it
  bool names_requests = false;                   // every answer has an X-Request-Id
  std::shared_ptr<const std::atomic<std::uint64_t>> generation{};  // of the pages; where it changes, kept pages are
                                                                   // dropped. Without it they never change
  std::vector<int> sockets{};  // that listen already, instead of address and port; they stay the caller's
  ReaderAddress reader_address = ReaderAddress::of_connection;
  std::function<void()> on_unexpected_proxy;  // a request has X-Forwarded-For, but no proxy is trusted; called once
  bool is_behind_tls = false;  // tells browsers to come by HTTPS only; a trusted proxy can say so too, per request
};

class Server {
 public:
  // Listens and answers from now on. Fails when the address is not one or cannot be listened on.
  static Result<Server> start(ServerOptions options, HandlerFactory make_handler);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();  // stops and waits

  std::uint16_t port() const;

  // From now on each answer is the last one of its connection, so that clients go elsewhere. New connections are
  // still taken. From any thread.
  void retire();

  // Asks the threads to end and returns at once: no new connections, idle connections are closed, responses in
  // progress finish within `Timeouts::stop`. From any thread, but not from a signal handler.
  void stop();

  Load load() const;

  // The sockets it listens on, for a program that takes over. They are the server's.
  std::vector<int> sockets() const;

  // Returns when all threads have ended.
  void wait();

 private:
  struct Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace willai::http
