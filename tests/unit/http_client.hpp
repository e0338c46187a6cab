// For the tests of src/http: a server with a fake site, and a client that sends exactly the bytes it is given.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "base/text.hpp"
#include "http/server.hpp"

namespace willai::http::test {

struct Reply {
  int status = 0;                             // 0: the connection ended before a whole head
  std::map<std::string, std::string> fields;  // names in lower case
  std::string body;

  std::string field(const std::string& name) const { return fields.contains(name) ? fields.at(name) : ""; }
};

class Client {
 public:
  explicit Client(std::uint16_t port, int receive_buffer = 0) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    const timeval patience{20, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
  }
  Client(Client&& other) noexcept : socket_(std::exchange(other.socket_, -1)), held_(std::move(other.held_)) {}
  ~Client() {
    if (socket_ >= 0) ::close(socket_);
  }

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (size <= 0) return;  // the server has hung up: what it said first is still to be read
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
  }

  void end_sending() { ::shutdown(socket_, SHUT_WR); }

  Reply read() {
    Reply reply = read_head();
    read_body(reply);
    return reply;
  }

  // Of a HEAD: there are no bytes after it.
  Reply read_head() {
    while (held_.find("\r\n\r\n") == std::string::npos)
      if (!receive()) return {};
    const std::size_t end = held_.find("\r\n\r\n");
    const Reply reply = parse_head(std::string_view(held_).substr(0, end));
    held_.erase(0, end + 4);
    return reply;
  }

  // What comes until the server hangs up.
  std::string read_to_end() {
    while (receive()) {}
    return std::move(held_);
  }

  bool is_ended() { return held_.empty() && !receive(); }

 private:
  bool receive() {
    char bytes[16 * 1024];
    const ssize_t size = ::recv(socket_, bytes, sizeof bytes, 0);
    if (size > 0) held_.append(bytes, static_cast<std::size_t>(size));
    return size > 0;
  }

  static Reply parse_head(std::string_view head) {
    Reply reply;
    const auto lines = split(head, '\n');
    reply.status = std::stoi(std::string(lines.front().substr(9, 3)));
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const std::size_t colon = lines[i].find(':');
      reply.fields[to_lower(lines[i].substr(0, colon))] = trim(lines[i].substr(colon + 1));
    }
    return reply;
  }

  void read_body(Reply& reply) {
    if (reply.status == 0 || reply.status == 304) return;
    const std::size_t size = std::stoul(reply.field("content-length"));
    while (held_.size() < size && receive()) {}
    reply.body = held_.substr(0, size);
    held_.erase(0, size);
  }

  int socket_;
  std::string held_;
};

inline std::string long_text() {
  std::string text;
  for (int i = 0; i < 400; ++i) text += "Task " + std::to_string(i) + " is done by hand.\n";
  return text;
}

inline std::string big_bytes() {
  std::string bytes(8 * 1024 * 1024, '\0');
  std::uint32_t state = 1;
  for (char& c : bytes) c = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
  return bytes;
}

inline Page text_page(std::string body, Freshness freshness = Freshness::minutes) {
  return {.type = "text/html; charset=utf-8", .body = std::move(body), .freshness = freshness};
}

// The site of the tests. Its one form is at /form.
inline Page fake_page(const PageRequest& request) {
  const std::string_view path = request.path;
  if (request.method == Method::post && path == "/form")
    return text_page("Sent: " + std::string(request.body), Freshness::never);
  if (request.method != Method::get) return {.status = 405, .type = "text/plain", .body = "No.", .allow = "GET, HEAD"};
  if (path == "/") return text_page(long_text());
  if (path == "/small") return text_page("A short page.");
  if (path == "/font") return {.type = "font/woff2", .body = std::string(3000, 'f'), .freshness = Freshness::forever};
  if (path == "/search") return text_page("You asked for " + std::string(request.query), Freshness::never);
  if (path == "/old") return {.status = 301, .location = "/small"};
  if (path == "/big") return {.type = "application/octet-stream", .body = big_bytes()};
  if (path == "/broken" || path == "/api/broken") throw std::runtime_error("the handler is on fire");
  if (path == "/slow") std::this_thread::sleep_for(std::chrono::milliseconds(300));
  if (path == "/slow") return text_page("Made at last.", Freshness::never);
  return {.status = 404, .type = "text/html; charset=utf-8", .body = "There is nothing at " + std::string(path)};
}

class TestServer {
 public:
  explicit TestServer(ServerOptions options = {}, Handler handler = fake_page)
      : server_(Server::start(one_thread(std::move(options)), counting(std::move(handler))).value()) {}

  std::uint16_t port() const { return server_.port(); }
  int made() const { return *made_; }
  Server& operator*() { return server_; }

  Client connect(int receive_buffer = 0) const { return Client(port(), receive_buffer); }

  // One request on a connection of its own.
  Reply ask(std::string_view bytes) const {
    Client client = connect();
    client.send(bytes);
    return client.read();
  }
  Reply get(std::string_view target, std::string_view fields = "") const {
    return ask("GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n");
  }

 private:
  // Two threads would each make a page once, and the tests count.
  static ServerOptions one_thread(ServerOptions options) {
    if (options.threads == 0) options.threads = 1;
    return options;
  }

  HandlerFactory counting(Handler handler) {
    return [made = made_, handler = std::move(handler)] {
      return [made, handler](const PageRequest& request) {
        ++*made;
        return handler(request);
      };
    };
  }

  std::shared_ptr<std::atomic<int>> made_ = std::make_shared<std::atomic<int>>(0);
  Server server_;
};

}  // namespace willai::http::test
