#include <doctest/doctest.h>

#include <vector>

#include "http_client.hpp"

namespace http_abuse_test {

using namespace willai;
using namespace willai::http;
using namespace willai::http::test;
using namespace std::chrono_literals;

namespace {

ServerOptions impatient() {
  ServerOptions options;
  options.timeouts.header = 150ms;
  options.timeouts.idle = 150ms;
  options.timeouts.write = 150ms;
  return options;
}

// What a server must do with bytes it refuses: say so in one sentence, and hang up.
void check_refused(const TestServer& server, std::string_view bytes, int status) {
  CAPTURE(bytes.substr(0, 200));
  Client client = server.connect();
  client.send(bytes);
  const Reply reply = client.read();
  CHECK(reply.status == status);
  CHECK(reply.field("content-type") == "text/plain; charset=utf-8");
  CHECK(reply.field("connection") == "close");
  CHECK(reply.field("cache-control") == "no-store");
  CHECK(reply.field("content-security-policy") != "");
  CHECK(reply.body.ends_with(".\n"));
  CHECK(client.is_ended());
}

const std::string kHead = "GET /small HTTP/1.1\r\nHost: a\r\n";

}  // namespace

TEST_CASE("malformed and ambiguous requests are refused and the connection is closed") {
  const TestServer server;
  check_refused(server, "GET / HTTP/1.1\r\n\r\n", 400);
  check_refused(server, kHead + "Host: a\r\n\r\n", 400);
  check_refused(server, "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400);
  check_refused(server, kHead + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
  check_refused(server, kHead + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400);
  check_refused(server, "GET / HTTP/1.1\nHost: a\n\n", 400);
  check_refused(server, kHead + "A: b\r\n c\r\n\r\n", 400);
  check_refused(server, kHead + "A : b\r\n\r\n", 400);
  check_refused(server, kHead + std::string("A: \0\r\n\r\n", 8), 400);
  check_refused(server, kHead + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400);
  check_refused(server, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400);
  check_refused(server, "\x16\x03\x01\x02\x01\x01", 400);
  check_refused(server, "GET / HTTP/3.0\r\nHost: a\r\n\r\n", 400);
}

TEST_CASE("what is too large is refused, each with its own status") {
  const TestServer server;
  check_refused(server, kHead + "A: " + std::string(100'000, 'x') + "\r\n\r\n", 431);
  check_refused(server, "GET /" + std::string(9'000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
  check_refused(server, "GET /" + std::string(100'000, 'x'), 414);
  check_refused(server, kHead + "Content-Length: 70000\r\n\r\n" + std::string(70'000, 'x'), 413);
  check_refused(server, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10000000000\r\n\r\n", 413);
}

TEST_CASE("a refused request ends the connection, and what follows it is not answered") {
  const TestServer server;
  Client client = server.connect();
  client.send(kHead + "\r\n" + kHead + "Host: a\r\n\r\n" + kHead + "\r\n");
  CHECK(client.read().status == 200);
  CHECK(client.read().status == 400);
  CHECK(client.is_ended());
}

TEST_CASE("a HEAD that is refused gets no body either") {
  const TestServer server;
  Client client = server.connect();
  client.send("HEAD / HTTP/1.1\r\n\r\n");
  CHECK(client.read_head().status == 400);
  CHECK(client.is_ended());
}

TEST_CASE("no spelling of a path leads out of the site or reaches the handler") {
  const TestServer server;
  for (const auto* target : {"/../etc/passwd", "/..", "/a/../../b", "/%2e%2e/%2e%2e/etc/passwd",
                             "/..%2f..%2fetc/passwd", "/%5c..%5c", "/a\\..\\b", "/%00", "/small%00.html", "/%0a", "/%",
                             "/%zz", "/%c0%ae%c0%ae/", "*", "small", "http://localhost/../a"}) {
    const Reply reply = server.get(target);
    CHECK_MESSAGE(reply.status == 400, target);
    CHECK(reply.body == "The address in this request cannot be read.\n");
  }
  CHECK(server.made() == 0);
}

TEST_CASE("a head that comes too slowly is ended with a word, however steadily it comes") {
  const TestServer server(impatient());
  Client client = server.connect();
  client.send("GET / HTTP/1.1\r\n");
  for (int i = 0; i < 60; ++i) {
    client.send("A: b\r\n");
    std::this_thread::sleep_for(20ms);
  }
  CHECK(client.read().status == 408);
}

TEST_CASE("a body that comes too slowly is ended, however steadily it comes") {
  const TestServer server(impatient());
  Client client = server.connect();
  client.send("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n");
  for (int i = 0; i < 60; ++i) {
    client.send("x");
    std::this_thread::sleep_for(20ms);
  }
  CHECK(client.read().status == 408);
}

TEST_CASE("a silent client is disconnected without a response, before and after its first request") {
  const TestServer server(impatient());
  CHECK(server.connect().is_ended());
  Client client = server.connect();
  client.send(kHead + "\r\n");
  CHECK(client.read().status == 200);
  CHECK(client.is_ended());
}

TEST_CASE("a client that does not read its response is disconnected") {
  ServerOptions options = impatient();
  options.timeouts.header = options.timeouts.idle = 60s;
  options.slowest_bytes_per_second = 1'000'000'000;
  const TestServer server(options);
  Client client = server.connect(4096);
  for (int i = 0; i < 20; ++i) client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(1s);
  CHECK(client.read_to_end().size() < 20 * big_bytes().size());
}

TEST_CASE("many half-open connections delay nobody") {
  ServerOptions options;
  options.timeouts.header = options.timeouts.idle = 10min;  // a page that waited for one of them would hang here
  const TestServer server(options);
  std::vector<Client> silent;
  for (int i = 0; i < 300; ++i) {
    silent.push_back(server.connect());
    if (i % 3 > 0) silent.back().send("GET / HTTP/1.1\r\nHost: a\r\n");
    if (i % 3 > 1) silent.back().send("Content-Length: 5\r\n\r\nhe");
  }
  CHECK(server.get("/small").status == 200);
}

TEST_CASE("a slow client of a large response delays nobody") {
  const TestServer server;
  Client slow = server.connect(4096);
  slow.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  CHECK(slow.read_head().status == 200);
  CHECK(server.get("/small").status == 200);
}

TEST_CASE("a full server closes the longest-idle connection for a new one") {
  ServerOptions options;
  options.max_connections = 4;
  const TestServer server(options);
  std::vector<Client> silent;
  for (int i = 0; i < 20; ++i) silent.push_back(server.connect());
  Client good = server.connect();
  good.send(kHead + "\r\n");
  CHECK(good.read().status == 200);
  CHECK(silent.front().is_ended());
  good.send(kHead + "\r\n");
  CHECK(good.read().status == 200);
}

TEST_CASE("clients that vanish in the middle of things leave the server whole") {
  const TestServer server;
  for (int i = 0; i < 50; ++i) {
    server.connect().send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
    server.connect().send("GET /sm");
    server.connect();
  }
  CHECK(server.get("/small").status == 200);
}

}  // namespace http_abuse_test
