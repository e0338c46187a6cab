#include <doctest/doctest.h>

#include <future>
#include <mutex>

#include "http/backroom.hpp"
#include "http/reader.hpp"
#include "http/upload_places.hpp"
#include "http_client.hpp"

namespace http_rooms_test {

using namespace willai::http;
using namespace willai::http::test;
using namespace std::chrono_literals;

namespace {

ServerOptions with_heavy_pages() {
  ServerOptions options;
  options.reader_address = ReaderAddress::from_proxy;
  options.work_of = [](const PageRequest& asked) { return asked.path == "/slow" ? Work::heavy : Work::light; };
  return options;
}

std::string get(const std::string& path, const std::string& reader) {
  return "GET " + path + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + reader + "\r\n\r\n";
}

}  // namespace

TEST_CASE("the clients of a backroom take turns, and each has only so many places") {
  Backroom room({.threads = 1, .most = 5, .most_of_one = 3});
  std::promise<void> begun, go;
  std::string order;
  CHECK(room.offer("first", [&](Backroom::Time) {
    begun.set_value();
    go.get_future().wait();
  }));
  begun.get_future().wait();
  for (const char* name : {"a", "b"}) CHECK(room.offer("first", [&order, name](Backroom::Time) { order += name; }));
  CHECK_FALSE(room.offer("first", [](Backroom::Time) {}));
  CHECK(room.offer("second", [&](Backroom::Time) { order += "c"; }));
  CHECK(room.offer("third", [&](Backroom::Time) { order += "d"; }));
  CHECK_FALSE(room.offer("fourth", [](Backroom::Time) {}));
  go.set_value();
  room.close();
  CHECK(order == "acdb");
}

TEST_CASE("a backroom that closes tells its jobs that there is no time") {
  Backroom room({.threads = 1});
  std::promise<void> go;
  bool was_told = false;
  CHECK(room.offer("", [&](Backroom::Time) { go.get_future().wait(); }));
  CHECK(room.offer("", [&](Backroom::Time time) { was_told = time == Backroom::Time::ending; }));
  room.hurry();
  CHECK_FALSE(room.offer("", [](Backroom::Time) {}));
  go.set_value();
  room.close();
  CHECK(was_told);
}

TEST_CASE("an upload that is too slow loses its place to a newcomer, one that is quick or whole does not") {
  UploadPlaces places({.most = 3, .most_of_one = 3, .slowest_bytes_per_second = 1000, .grace = 1s});
  const Time begin{};
  const auto quick = places.take("a", begin), slow = places.take("a", begin), whole = places.take("b", begin);
  quick->arrived(10'000);
  slow->arrived(100);
  whole->keep();
  CHECK(places.take("c", begin + 500ms) == nullptr);
  const auto late = places.take("c", begin + 2s);
  CHECK(late != nullptr);
  CHECK(slow->is_lost());
  CHECK_FALSE(quick->is_lost());
  CHECK_FALSE(whole->is_lost());
  CHECK(places.take("d", begin + 2s) == nullptr);
}

TEST_CASE("a network has only so many places, and gives them back") {
  UploadPlaces places({.most = 3, .most_of_one = 1});
  {
    const auto held = places.take("a", Time{});
    CHECK(held != nullptr);
    CHECK(places.take("a", Time{}) == nullptr);
    CHECK(places.take("b", Time{}) != nullptr);
  }
  CHECK(places.take("a", Time{}) != nullptr);
}

TEST_CASE("the reader is the last entry of X-Forwarded-For, without a port") {
  CHECK(forwarded_reader("192.0.2.7") == "192.0.2.7");
  CHECK(forwarded_reader("203.0.113.9, 192.0.2.7:4711") == "192.0.2.7");
  CHECK(forwarded_reader("[2001:db8::1]:80") == "2001:db8::1");
  CHECK(forwarded_reader("[2001:db8::1]") == "2001:db8::1");
  CHECK(forwarded_reader("2001:db8::1") == "2001:db8::1");
  CHECK(forwarded_reader("") == "");
  CHECK(forwarded_reader("[") == "");
  CHECK(forwarded_reader("unknown") == "unknown");
}

TEST_CASE("a page that takes long is made elsewhere, in the order of its connection") {
  std::promise<void> go;
  const auto gone = go.get_future().share();
  const TestServer server(with_heavy_pages(), [gone](const PageRequest& request) {
    if (request.path == "/slow") gone.wait();
    return fake_page(request);
  });
  Client greedy = server.connect();
  for (int i = 0; i < 5; ++i) greedy.send(get("/slow", "192.0.2.1"));
  greedy.send(get("/small", "192.0.2.1"));
  Client other = server.connect();
  other.send(get("/small", "192.0.2.1"));
  CHECK(other.read().body == "A short page.");
  go.set_value();
  for (int i = 0; i < 5; ++i) CHECK(greedy.read().body == "Made at last.");
  CHECK(greedy.read().body == "A short page.");
}

TEST_CASE("an answer may come later, from another thread, and holds up nobody") {
  std::mutex mutex;
  std::vector<TakeAnswer> waiting;
  ServerOptions options;
  options.threads = 1;
  options.work_of = [](const PageRequest& asked) { return asked.path == "/news" ? Work::later : Work::light; };
  options.answer_later = [&](const PageRequest&, TakeAnswer take) {
    const std::lock_guard lock(mutex);
    waiting.push_back(std::move(take));
  };
  const TestServer server(options);
  std::vector<Client> all;
  for (int i = 0; i < 20; ++i) {
    all.push_back(server.connect());
    all.back().send("GET /news HTTP/1.1\r\nHost: a\r\n\r\nGET /small HTTP/1.1\r\nHost: a\r\n\r\n");
  }
  const auto taken = [&] {
    const std::lock_guard lock(mutex);
    return waiting.size();
  };
  for (int i = 0; i < 500 && taken() < all.size(); ++i) std::this_thread::sleep_for(10ms);
  REQUIRE(taken() == all.size());
  CHECK(server.get("/small").body == "A short page.");
  all.pop_back();  // whoever has gone is not missed
  for (TakeAnswer& take : waiting) take({.type = "text/plain", .body = "News.", .freshness = Freshness::never});
  for (Client& each : all) {
    CHECK(each.read().body == "News.");
    CHECK(each.read().body == "A short page.");
  }
}

TEST_CASE("a network that asks for too much is told when to come again, and another network is served") {
  const TestServer server(with_heavy_pages());
  std::vector<Client> crowd;
  for (int i = 0; i < 17; ++i) {
    crowd.push_back(server.connect());
    crowd.back().send(get("/slow", "192.0.2.1"));
  }
  const Reply refused = crowd.back().read();
  CHECK(refused.status == 503);
  CHECK(refused.field("retry-after") == "5");
  crowd.back().send(get("/small", "192.0.2.1"));
  CHECK(crowd.back().read().status == 200);
  Client other = server.connect();
  other.send(get("/slow", "198.51.100.1"));
  CHECK(other.read().status == 200);
}

TEST_CASE("a page that takes long is kept like any other") {
  ServerOptions options;
  options.work_of = [](const PageRequest&) { return Work::heavy; };
  const TestServer server(options);
  for (int i = 0; i < 3; ++i) CHECK(server.get("/small").status == 200);
  CHECK(server.made() == 1);
}

TEST_CASE("a query is left out where the page does not read it") {
  ServerOptions options;
  options.reads_query = [](std::string_view path) { return path == "/search"; };
  const TestServer server(options);
  for (int i = 0; i < 3; ++i) CHECK(server.get("/small?" + std::to_string(i)).status == 200);
  CHECK(server.made() == 1);
  CHECK(server.get("/search?7").body == "You asked for 7");
}

TEST_CASE("what stuck clients hold is bounded: the one that has taken nothing for longest goes first") {
  ServerOptions options;
  options.max_unsent_bytes = 20 * 1024 * 1024;
  const TestServer server(options);
  std::vector<Client> stuck;
  for (int i = 0; i < 6; ++i) {
    stuck.push_back(server.connect(4096));
    stuck.back().send("GET /big?" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    std::this_thread::sleep_for(50ms);
  }
  CHECK(stuck.front().read_to_end().size() < big_bytes().size());
  CHECK(stuck.back().read().body == big_bytes());
}

}  // namespace http_rooms_test
