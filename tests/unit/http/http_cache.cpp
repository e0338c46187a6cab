#include <doctest/doctest.h>

#include "http/cache.hpp"

namespace http_cache_test {

using namespace willai;
using namespace willai::http;

namespace {

ResponsePtr response(std::size_t size, Variance variance = Variance::by_encoding) {
  Response made;
  made.body.assign(size, 'x');
  made.variance = variance;
  return std::make_shared<const Response>(std::move(made));
}

}  // namespace

TEST_CASE("the cache finds a path only in the coding it was stored in") {
  Cache cache(1 << 20);
  const auto stored = response(10);
  cache.store("/a", Encoding::gzip, stored);
  CHECK(cache.find("/a", Encoding::gzip) == stored);
  CHECK(cache.find("/a", Encoding::brotli) == nullptr);
  CHECK(cache.find("/a", Encoding::identity) == nullptr);
  CHECK(cache.find("/b", Encoding::gzip) == nullptr);
}

TEST_CASE("what is the same in every coding is kept once and found in each") {
  Cache cache(1 << 20);
  const auto font = response(10, Variance::none);
  cache.store("/font", Encoding::brotli, font);
  const std::size_t bytes = cache.bytes();
  cache.store("/font", Encoding::gzip, font);
  CHECK(cache.bytes() == bytes);
  for (const auto encoding : {Encoding::identity, Encoding::gzip, Encoding::brotli})
    CHECK(cache.find("/font", encoding) == font);
}

TEST_CASE("the cache never holds more than its room, and gives up what was unused longest") {
  Cache cache(10'000);
  for (const auto* path : {"/a", "/b", "/c", "/d"}) cache.store(path, Encoding::identity, response(1'900));
  CHECK(cache.find("/a", Encoding::identity) != nullptr);
  cache.store("/e", Encoding::identity, response(1'900));
  CHECK(cache.bytes() <= 10'000);
  CHECK(cache.find("/b", Encoding::identity) == nullptr);
  for (const auto* path : {"/a", "/c", "/d", "/e"})
    CHECK_MESSAGE(cache.find(path, Encoding::identity) != nullptr, path);
}

TEST_CASE("a response too large for the cache drives nothing out") {
  Cache cache(10'000);
  cache.store("/a", Encoding::identity, response(100));
  cache.store("/large", Encoding::identity, response(5'000));
  CHECK(cache.find("/large", Encoding::identity) == nullptr);
  CHECK(cache.find("/a", Encoding::identity) != nullptr);
}

TEST_CASE("a response given up by the cache lives on while it is being sent") {
  Cache cache(10'000);
  cache.store("/a", Encoding::identity, response(1'900));
  const ResponsePtr sending = cache.find("/a", Encoding::identity);
  for (int i = 0; i < 10; ++i) cache.store("/" + std::to_string(i), Encoding::identity, response(1'900));
  CHECK(cache.find("/a", Encoding::identity) == nullptr);
  CHECK(sending->body.size() == 1'900);
}

TEST_CASE("a cache without room keeps nothing") {
  Cache cache(0);
  cache.store("/a", Encoding::identity, response(0));
  CHECK(cache.find("/a", Encoding::identity) == nullptr);
  CHECK(cache.bytes() == 0);
}

}  // namespace http_cache_test
