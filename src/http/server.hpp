// Serves pages over HTTP/1.1, from a number of threads that share nothing.
//
//   http::ServerOptions options;
//   options.port = 8080;
//   auto server = TRY(http::Server::start(options, [] { return print_with_a_press_of_its_own(); }));
//   server.wait();   // until another thread calls server.stop()
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "press/press.hpp"

namespace willai::http {

// Returns the page at a decoded path ("/professions") for a raw query ("q=nurse"). Used by one thread only.
using Printer = std::function<Page(std::string_view path, std::string_view query)>;

// What was posted to a decoded path, with its raw query.
struct Posted {
  std::string_view path;
  std::string_view query;
  std::string_view body;
  std::string_view content_type{};
  std::string_view reader{};  // the client's address, for limits; it is not stored
};

// Returns the answer to a POST; empty if nothing can be posted there. Used by one thread only.
using Receiver = std::function<std::optional<Page>(const Posted& posted)>;

inline constexpr std::string_view kApi = "/api/";

// Bodies are kept only for addresses below these.
inline constexpr std::array<std::string_view, 5> kPostedTo = {kApi, "/assessment", "/report", "/result/compare",
                                                              "/search"};
inline bool is_posted_to(std::string_view target) {
  return std::ranges::any_of(kPostedTo, [&](std::string_view below) { return target.starts_with(below); });
}

// Accepts files, which are larger than a form.
inline constexpr std::string_view kUploadedTo = "/assessment/description";

// Converts a form with a file to a plain form that a receiver accepts. It may take seconds, and is called by one
// separate thread; must not throw.
using UploadReader = std::function<std::string(std::string_view content_type, std::string_view body)>;

// Called once in each thread; must not throw. If a page handler throws, the client gets status 500.
using PrinterFactory = std::function<Printer()>;

struct Timeouts {
  std::chrono::milliseconds header{10'000};  // from a request's first byte (or the connection's start) to its last
  std::chrono::milliseconds idle{30'000};    // between two requests of a connection
  std::chrono::milliseconds write{10'000};   // for clients to read responses, in addition to the time their size allows
  std::chrono::milliseconds stop{5'000};     // for responses in progress when the server is stopped
};

// One answered request. It does not say who asked: nobody has to know.
struct Served {
  std::string_view target;  // as sent; "" if the request could not be read
  int status;
  std::size_t bytes;  // of the body
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
  std::size_t max_connections = 10'000;  // of all threads together, or as many as the process may open; when full, the
                                         // connection that has waited longest for a request is closed
  std::size_t slowest_bytes_per_second = 8 * 1024;  // 64 kbit/s: anyone who reads slower is not reading
  Timeouts timeouts;
  std::function<Receiver()> make_receiver{};     // called once in each thread; without it, every address is read-only
  UploadReader read_upload{};                    // without it, a file is received as it came
  std::function<void(const Served&)> on_served;  // called from every thread; without it, there is no log
  ReaderAddress reader_address = ReaderAddress::of_connection;
};

class Server {
 public:
  // Starts listening and answering. Fails if the address is invalid or cannot be listened on.
  static Result<Server> start(ServerOptions options, PrinterFactory make_printer);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();  // stops and waits

  std::uint16_t port() const;

  // Asks the threads to end and returns at once: no new connections, idle connections are closed, responses in
  // progress finish within `Timeouts::stop`. From any thread, but not from a signal handler.
  void stop();

  // Returns when all threads have ended.
  void wait();

 private:
  struct Rooms;
  explicit Server(std::unique_ptr<Rooms> rooms);
  std::unique_ptr<Rooms> rooms_;
};

}  // namespace willai::http
