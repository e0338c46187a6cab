#include <doctest/doctest.h>

#include <future>
#include <vector>

#include "http_client.hpp"

namespace http_stop_test {

using namespace willai::http;
using namespace willai::http::test;
using namespace std::chrono_literals;

namespace {

const std::string kGetSmall = "GET /small HTTP/1.1\r\nHost: a\r\n\r\n";

void stop(TestServer& server) {
  (*server).stop();
  (*server).wait();
}

// A server that waited for a client longer than `stop` would hang the test.
ServerOptions patient(std::chrono::milliseconds stop) {
  ServerOptions options;
  options.timeouts = {.header = 10min, .idle = 10min, .write = 10min, .stop = stop};
  return options;
}

}  // namespace

TEST_CASE("a server that nobody talks to stops at once") {
  TestServer server(patient(10min));
  Client idle = server.connect();
  idle.send(kGetSmall);
  CHECK(idle.read().status == 200);
  stop(server);
  CHECK(idle.is_ended());
}

TEST_CASE("a server stopped while it sends finishes what it sends") {
  TestServer server;
  Client client = server.connect(4096);
  client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  Reply reply = client.read_head();
  (*server).stop();
  CHECK(client.read_to_end() == big_bytes());
  (*server).wait();
}

TEST_CASE("a server stopped while it makes a page finishes the page and says it closes") {
  TestServer server;
  Client client = server.connect();
  client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(100ms);
  (*server).stop();
  CHECK(client.read().body == "Made at last.");
  CHECK(client.is_ended());
  (*server).wait();
}

TEST_CASE("a request half read when the server is stopped is still answered") {
  TestServer server;
  Client client = server.connect();
  client.send("GET /small HTTP/1.1\r\n");
  std::this_thread::sleep_for(200ms);
  (*server).stop();
  std::this_thread::sleep_for(100ms);
  client.send("Host: a\r\n\r\n");
  const Reply reply = client.read();
  CHECK(reply.body == "A short page.");
  CHECK(reply.field("connection") == "close");
  (*server).wait();
}

TEST_CASE("who waits in line when a full server is stopped is answered, and nobody is closed for another") {
  ServerOptions options;
  options.max_connections = 2;
  TestServer server(options);
  Client busy = server.connect();
  busy.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n");
  std::this_thread::sleep_for(100ms);  // its thread makes that page, and takes nobody
  std::vector<Client> waiting;
  for (int i = 0; i < 20; ++i) {
    waiting.push_back(server.connect());
    waiting.back().send(kGetSmall);
  }
  (*server).stop();
  CHECK(busy.read().body == "Made at last.");
  for (Client& each : waiting) CHECK(each.read().body == "A short page.");
  (*server).wait();
}

TEST_CASE("a server that is stopped takes no new connections") {
  TestServer server;
  const std::uint16_t port = server.port();
  stop(server);
  CHECK_THROWS(Client(port));
}

TEST_CASE("a client that never ends cannot keep the server from stopping") {
  TestServer server(patient(300ms));
  Client endless = server.connect(4096);
  endless.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  Client half = server.connect();
  half.send("GET /small HTTP/1.1\r\n");
  std::this_thread::sleep_for(100ms);
  stop(server);
}

TEST_CASE("stopping twice, waiting twice and stopping a server that has ended do no harm") {
  TestServer server;
  (*server).stop();
  (*server).stop();
  (*server).wait();
  (*server).wait();
  (*server).stop();
}

TEST_CASE("waiting ends when another thread stops the server") {
  TestServer server;
  auto waiting = std::async(std::launch::async, [&] { (*server).wait(); });
  CHECK(waiting.wait_for(50ms) == std::future_status::timeout);
  (*server).stop();
  CHECK(waiting.wait_for(10s) == std::future_status::ready);
}

}  // namespace http_stop_test
