// The reading room: serves what a printer prints over HTTP/1.1, from a number of threads that share nothing.
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

// Gives the page at a decoded path ("/professions") for a raw query ("q=nurse"). Used by one thread only.
using Printer = std::function<Page(std::string_view path, std::string_view query)>;

// What is posted to a decoded path, with its raw query.
struct Posted {
  std::string_view path;
  std::string_view query;
  std::string_view body;
  std::string_view content_type{};
  std::string_view reader{};  // the address it came from, for limits; it is not kept
};

// Gives the answer to what is posted; empty where nothing can be posted. Used by one thread only.
using Receiver = std::function<std::optional<Page>(const Posted& posted)>;

inline constexpr std::string_view kApi = "/api/";

// Bodies are kept only of what is posted below these.
inline constexpr std::array<std::string_view, 5> kPostedTo = {kApi, "/assessment", "/report", "/result/compare",
                                                              "/search"};
inline bool is_posted_to(std::string_view target) {
  return std::ranges::any_of(kPostedTo, [&](std::string_view below) { return target.starts_with(below); });
}

// Files are sent here, and are larger than a form.
inline constexpr std::string_view kUploadedTo = "/assessment/description";

// What a form with a file becomes, so that a receiver can take it: another form. It may take seconds, and is called by
// one thread of its own; must not throw.
using UploadReader = std::function<std::string(std::string_view content_type, std::string_view body)>;

// Called once in each thread; must not throw. What a printer itself throws becomes a page of status 500.
using PrinterFactory = std::function<Printer()>;

struct Timeouts {
  std::chrono::milliseconds header{10'000};  // from a request's first byte (or the connection's start) to its last
  std::chrono::milliseconds idle{30'000};    // between two requests of a connection
  std::chrono::milliseconds write{10'000};   // for responses to be taken, beside the time their size allows
  std::chrono::milliseconds stop{5'000};     // for the responses under way when the server is stopped
};

// One answered request. It does not say who asked: nobody has to know.
struct Served {
  std::string_view target;  // as sent; "" when the request could not be read
  int status;
  std::size_t bytes;  // of the body
};

// Who says where a reader comes from: the connection, or a proxy in front, in the last entry of X-Forwarded-For.
// Without a proxy that field says what the sender likes.
enum class ReaderAddress : unsigned char { of_connection, from_proxy };

struct ServerOptions {
  std::string address = "127.0.0.1";           // or "0.0.0.0", "::1"; "::" is every address, IPv4 ones too
  std::uint16_t port = 0;                      // 0: any that is free
  unsigned threads = 0;                        // 0: one a core
  std::size_t cache_bytes = 48 * 1024 * 1024;  // of all threads together
  std::size_t max_header_bytes = 16 * 1024;
  std::size_t max_target_bytes = 8 * 1024;
  std::size_t max_body_bytes = 64 * 1024;
  std::size_t max_upload_bytes = 2 * 1024 * 1024 + 64 * 1024;  // of what is sent to kUploadedTo
  std::size_t max_connections = 10'000;  // of all threads together, or as many as the process may open; when full, the
                                         // one waiting longest for a request gives way
  std::size_t slowest_bytes_per_second = 8 * 1024;  // 64 kbit/s: more slowly nobody reads who reads at all
  Timeouts timeouts;
  std::function<Receiver()> make_receiver{};     // once in each thread; without it every address can only be read
  UploadReader read_upload{};                    // without it a file is received as it came
  std::function<void(const Served&)> on_served;  // called from every thread; no log is kept without it
  ReaderAddress reader_address = ReaderAddress::of_connection;
};

class Server {
 public:
  // Listens and answers from now on. Fails when the address is not one or cannot be listened on.
  static Result<Server> start(ServerOptions options, PrinterFactory make_printer);

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  ~Server();  // stops and waits

  std::uint16_t port() const;

  // Asks the threads to end and returns at once: nobody new is let in, idle connections are closed, responses under
  // way are finished as long as `Timeouts::stop` allows. From any thread, but not from a signal handler.
  void stop();

  // Returns when all threads have ended.
  void wait();

 private:
  struct Rooms;
  explicit Server(std::unique_ptr<Rooms> rooms);
  std::unique_ptr<Rooms> rooms_;
};

}  // namespace willai::http
