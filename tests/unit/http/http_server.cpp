#include <doctest/doctest.h>

#include <mutex>

#include "http_client.hpp"

namespace http_server_test {

using namespace willai;
using namespace willai::http;
using namespace willai::http::test;

namespace {

const std::string kGetSmall = "GET /small HTTP/1.1\r\nHost: a\r\n\r\n";

ServerOptions at_address(std::string address) {
  ServerOptions options;
  options.address = std::move(address);
  return options;
}

// A site with one form.
ServerOptions with_form() {
  ServerOptions options;
  options.body_at = [](std::string_view path) { return path == "/form" ? Body::form : Body::none; };
  return options;
}

std::string post_to(const std::string& target) {
  return "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\na=b&c";
}

}  // namespace

TEST_CASE("a page is answered with its bytes and all that is to be said about them") {
  const TestServer server;
  const Reply reply = server.get("/small");
  CHECK(reply.status == 200);
  CHECK(reply.body == "A short page.");
  CHECK(reply.field("content-type") == "text/html; charset=utf-8");
  CHECK(reply.field("content-length") == "13");
  CHECK(reply.field("date").ends_with(" GMT"));
  CHECK(reply.field("etag").starts_with('"'));
  CHECK(reply.field("content-security-policy") ==
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  CHECK(reply.field("x-content-type-options") == "nosniff");
  CHECK(reply.field("referrer-policy") == "same-origin");
  CHECK(reply.field("server") == "");
}

TEST_CASE("how long a page may be kept is said as the page says it") {
  const TestServer server;
  CHECK(server.get("/small").field("cache-control") == "public, max-age=300, must-revalidate");
  CHECK(server.get("/font").field("cache-control") == "public, max-age=31536000, immutable");
  CHECK(server.get("/search?q=nurse").field("cache-control") == "no-store");
}

TEST_CASE("a page that may be kept is made once, one that may not each time") {
  const TestServer server;
  for (int i = 0; i < 3; ++i) CHECK(server.get("/small").status == 200);
  CHECK(server.made() == 1);
  for (int i = 0; i < 3; ++i)
    CHECK(server.get("/search?q=" + std::to_string(i)).body == "You asked for q=" + std::to_string(i));
  CHECK(server.made() == 4);
}

TEST_CASE("nobody can drive pages out of the cache by asking for what is not there or for endless queries") {
  const TestServer server;
  CHECK(server.get("/nowhere").status == 404);
  CHECK(server.get("/nowhere").status == 404);
  CHECK(server.get("/small?1").status == 200);
  CHECK(server.get("/small?1").status == 200);
  CHECK(server.made() == 4);
}

TEST_CASE("a HEAD says what a GET says, without the body") {
  const TestServer server;
  for (const std::string path : {"/", "/small", "/font", "/old", "/nowhere", "/search?q=1", "/%zz"}) {
    const std::string rest = " " + path + " HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n";
    Client head = server.connect();
    head.send("HEAD" + rest);
    Reply said = head.read_head();
    CHECK(head.read_to_end() == "");
    Reply got = server.ask("GET" + rest);
    said.fields.erase("date");
    got.fields.erase("date");
    CHECK(said.status == got.status);
    CHECK(said.fields == got.fields);
  }
}

TEST_CASE("a page the reader has already is not sent again") {
  const TestServer server;
  for (const std::string fields : {"", "Accept-Encoding: br\r\n"}) {
    const Reply full = server.get("/", fields);
    Client client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: a\r\n" + fields + "If-None-Match: \"other\", W/" + full.field("etag") +
                "\r\nConnection: close\r\n\r\n");
    const Reply reply = client.read();
    CHECK(reply.status == 304);
    for (const auto* name : {"etag", "cache-control", "vary"}) CHECK(reply.field(name) == full.field(name));
    CHECK(reply.field("date") != "");
    CHECK(client.is_ended());
  }
}

TEST_CASE("a tag of another coding or another page does not spare the bytes") {
  const TestServer server;
  const std::string etag = server.get("/").field("etag");
  CHECK(server.get("/", "Accept-Encoding: br\r\nIf-None-Match: " + etag + "\r\n").status == 200);
  CHECK(server.get("/small", "If-None-Match: " + etag + "\r\n").status == 200);
  CHECK(server.get("/search", "If-None-Match: *\r\n").status == 200);
}

TEST_CASE("a redirect says where to") {
  const TestServer server;
  const Reply reply = server.get("/old");
  CHECK(reply.status == 301);
  CHECK(reply.field("location") == "/small");
  CHECK(reply.body == "");
}

TEST_CASE("a path that is not there gets the page the handler has for it") {
  const TestServer server;
  const Reply reply = server.get("/no%20where");
  CHECK(reply.status == 404);
  CHECK(reply.body == "There is nothing at /no where");
}

TEST_CASE("a method that the handler refuses costs one answer, and the connection goes on") {
  const TestServer server(with_form());
  for (const auto* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "BREW"}) {
    Client client = server.connect();
    client.send(std::string(method) + " / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello" + kGetSmall);
    const Reply refused = client.read();
    CHECK(refused.status == 405);
    CHECK(refused.field("allow") == "GET, HEAD");
    CHECK(client.read().body == "A short page.");
  }
}

TEST_CASE("a form is taken where the site says so, however its address is spelled") {
  const TestServer server(with_form());
  for (const auto* target : {"/form", "/form?x=1", "/%66orm", "http://localhost/form"})
    CHECK_MESSAGE(server.ask(post_to(target)).body == "Sent: a=b&c", target);
  CHECK(server.ask(post_to("/form")).field("cache-control") == "no-store");
  CHECK(server.ask(post_to("/small")).status == 405);
  CHECK(TestServer().ask(post_to("/form")).body == "Sent: ");
}

TEST_CASE("what is made for a post is not kept for who reads") {
  const TestServer server(with_form());
  CHECK(server.ask(post_to("/form")).status == 200);
  CHECK(server.get("/form").status == 404);
}

TEST_CASE("a client that waits for leave to post a form is told in JSON to send it at once") {
  const TestServer server(with_form());
  const Reply reply = server.ask("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  CHECK(reply.status == 417);
  CHECK(reply.field("content-type") == "application/problem+json");
  CHECK(reply.body.find("\"error\":\"Send the body immediately, without an Expect header.\"}\n") != std::string::npos);
  CHECK(server.made() == 0);
}

TEST_CASE("faults are JSON below the prefix that the site names, and sentences elsewhere") {
  ServerOptions options;
  options.json_below = "/api/";
  const TestServer server(options);
  for (const auto* target : {"/api/broken", "/api/%zz"}) {
    CHECK(server.get(target).field("content-type") == "application/problem+json");
    CHECK(server.get(target).field("access-control-allow-origin") == "*");
    CHECK(server.get(target).body.starts_with("{\"type\":\"/api#"));
  }
  for (const auto* target : {"/broken", "/%zz"})
    CHECK(server.get(target).field("content-type") == "text/plain; charset=utf-8");
}

TEST_CASE("a handler that throws costs one page, not the server") {
  const TestServer server;
  const Reply reply = server.get("/broken");
  CHECK(reply.status == 500);
  CHECK(reply.body == "Something went wrong on our side. Please try again.\n");
  CHECK(server.get("/small").status == 200);
}

TEST_CASE("a connection answers one request after another") {
  const TestServer server;
  Client client = server.connect();
  for (int i = 0; i < 5; ++i) {
    client.send(kGetSmall);
    const Reply reply = client.read();
    CHECK(reply.body == "A short page.");
    CHECK(reply.field("connection") == "");
  }
}

TEST_CASE("requests sent in one go are answered in their order") {
  const TestServer server;
  Client client = server.connect();
  std::string all;
  for (int i = 0; i < 300; ++i) all += "GET /search?" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n" + kGetSmall;
  client.send(all);
  for (int i = 0; i < 300; ++i) {
    CHECK(client.read().body == "You asked for " + std::to_string(i));
    CHECK(client.read().body == "A short page.");
  }
}

TEST_CASE("large pages sent in one go all arrive whole, to a reader with little room") {
  const TestServer server;
  const std::string big = big_bytes();
  Client client = server.connect(4096);
  for (int i = 0; i < 3; ++i) client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  client.send(kGetSmall);
  for (int i = 0; i < 3; ++i) CHECK(client.read().body == big);
  CHECK(client.read().body == "A short page.");
}

TEST_CASE("a body on a GET is dropped and the next request is found behind it") {
  const TestServer server;
  Client client = server.connect();
  client.send("GET /small HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n" + std::string(60000, 'x') + kGetSmall);
  client.send("GET /small HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nGET /\r\n0\r\n\r\n" +
              kGetSmall);
  for (int i = 0; i < 4; ++i) CHECK(client.read().body == "A short page.");
}

TEST_CASE("the connection is closed when the reader asks for it") {
  const TestServer server;
  Client client = server.connect();
  client.send("GET /small HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  const Reply reply = client.read();
  CHECK(reply.field("connection") == "close");
  CHECK(client.is_ended());
}

TEST_CASE("HTTP/1.0 closes after one answer unless it asks to go on") {
  const TestServer server;
  Client once = server.connect();
  once.send("GET /small HTTP/1.0\r\n\r\n");
  CHECK(once.read().field("connection") == "close");
  CHECK(once.is_ended());
  Client more = server.connect();
  for (int i = 0; i < 2; ++i) {
    more.send("GET /small HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    const Reply reply = more.read();
    CHECK(reply.body == "A short page.");
    CHECK(reply.field("connection") == "keep-alive");
  }
}

TEST_CASE("a reader who ends sending still gets the answer") {
  const TestServer server;
  Client client = server.connect();
  client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
  client.end_sending();
  CHECK(client.read().body == big_bytes());
  CHECK(client.is_ended());
}

TEST_CASE("a client that waits for leave to send a body is answered at once") {
  const TestServer server;
  Client client = server.connect();
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n");
  CHECK(client.read().status == 405);
  CHECK(client.is_ended());
}

TEST_CASE("absolute addresses are answered like their paths") {
  const TestServer server;
  CHECK(server.get("http://localhost/small").body == "A short page.");
  CHECK(server.get("ftp://localhost/small").status == 400);
}

TEST_CASE("several threads answer on one port") {
  ServerOptions options;
  options.threads = 3;
  const TestServer server(options);
  for (int i = 0; i < 30; ++i) CHECK(server.get("/small").status == 200);
  CHECK(server.made() >= 1);
  CHECK(server.made() <= 3);
}

TEST_CASE("a server listens on IPv6 addresses too, and on all addresses at once") {
  for (const auto* address : {"::", "0.0.0.0"}) CHECK(TestServer(at_address(address)).get("/small").status == 200);
  CHECK(Server::start(at_address("::1"), [] { return fake_page; }).ok());
}

TEST_CASE("an address that is invalid or in use is reported with its reason") {
  const auto start = [](ServerOptions options) { return Server::start(std::move(options), [] { return fake_page; }); };
  const auto nonsense = start(at_address("the moon"));
  REQUIRE(!nonsense.ok());
  CHECK(nonsense.error().message ==
        "\"the moon\" is not an address to listen on; expected one such as 127.0.0.1 or ::1");
  const TestServer first;
  ServerOptions same_port;
  same_port.port = first.port();
  const auto taken = start(same_port);
  REQUIRE(!taken.ok());
  CHECK(taken.error().message.find("cannot listen on \"127.0.0.1\", port " + std::to_string(first.port())) == 0);
}

TEST_CASE("a port is free again as soon as its server has ended") {
  std::uint16_t port = 0;
  {
    const TestServer server;
    CHECK(server.get("/small").status == 200);
    port = server.port();
  }
  ServerOptions options;
  options.port = port;
  CHECK(TestServer(options).get("/small").status == 200);
}

TEST_CASE("the log says what was served, but not to whom") {
  std::mutex lock;
  std::string told;
  ServerOptions options;
  options.on_served = [&](const Served& served) {
    const std::lock_guard guard(lock);
    told +=
        std::to_string(served.status) + " " + std::string(served.target) + " " + std::to_string(served.bytes) + "\n";
  };
  const TestServer server(options);
  Client client = server.connect();
  client.send(kGetSmall + "HEAD /small HTTP/1.1\r\nHost: a\r\n\r\nGARBAGE\r\n\r\n");
  client.read_to_end();
  const std::lock_guard guard(lock);
  CHECK(told == "200 /small 13\n200 /small 0\n400  44\n");
}

}  // namespace http_server_test
