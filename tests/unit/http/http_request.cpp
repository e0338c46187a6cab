#include <doctest/doctest.h>

#include "http/request.hpp"

namespace http_request_test {

using namespace willai::http;

namespace {

std::string path_of(std::string_view raw) {
  std::string room;
  const auto target = decode_target(raw, room);
  return target ? std::string(target->path) : "refused";
}

std::string query_of(std::string_view raw) {
  std::string room;
  const auto target = decode_target(raw, room);
  return target ? std::string(target->query) : "refused";
}

}  // namespace

TEST_CASE("an address is decoded into a path and a raw query") {
  CHECK(path_of("/") == "/");
  CHECK(path_of("/profession/nurse") == "/profession/nurse");
  CHECK(path_of("/a%20b%2Fc") == "/a b/c");
  CHECK(path_of("/caf%C3%A9") == "/café");
  CHECK(path_of("/100%25") == "/100%");
  CHECK(path_of("/search?q=a%20b") == "/search");
  CHECK(query_of("/search?q=a%20b&c=?") == "q=a%20b&c=?");
  CHECK(query_of("/search?") == "");
}

TEST_CASE("an absolute address is read when its scheme is http or https and its host is one") {
  CHECK(path_of("http://example.org/a") == "/a");
  CHECK(path_of("HTTPS://example.org:443/a?b") == "/a");
  CHECK(path_of("http://example.org") == "/");
  CHECK(path_of("http://example.org?q=1") == "/");
  CHECK(query_of("http://example.org?q=1") == "q=1");
  for (const auto* bad : {"ftp://example.org/", "http:///a", "http://user@example.org/", "http://a b/", "example.org/a",
                          "*", "", "file:///etc/passwd"})
    CHECK_MESSAGE(path_of(bad) == "refused", bad);
}

TEST_CASE("an address with a broken escape is refused") {
  for (const auto* bad : {"/%", "/%2", "/%zz", "/%2g", "/a%", "/%+1", "/% 1"})
    CHECK_MESSAGE(path_of(bad) == "refused", bad);
}

TEST_CASE("an address that hides a NUL, a control character or ill-formed UTF-8 is refused") {
  for (const auto* bad : {"/%00", "/a%00.html", "/%0d%0aSet-Cookie:x", "/%09", "/%7f", "/%ff", "/%c0%af", "/%ed%a0%80",
                          "/caf\xC3\xA9", "/a#b", "/a\tb"})
    CHECK_MESSAGE(path_of(bad) == "refused", bad);
}

TEST_CASE("an address that climbs out of the site is refused in every spelling") {
  for (const auto* bad : {"/..", "/../", "/../etc/passwd", "/a/../b", "/a/..", "/%2e%2e/", "/.%2e/a", "/%2E./a",
                          "/a%2f..%2fb", "/..%2f", "/a\\b", "/..\\..\\a", "/%5c..%5c", "http://example.org/../a"})
    CHECK_MESSAGE(path_of(bad) == "refused", bad);
}

TEST_CASE("dots that climb nowhere are part of a name") {
  CHECK(path_of("/...") == "/...");
  CHECK(path_of("/..a") == "/..a");
  CHECK(path_of("/a..") == "/a..");
  CHECK(path_of("/.well-known/security.txt") == "/.well-known/security.txt");
}

TEST_CASE("a host is a name or an address, perhaps with a port") {
  for (const auto* good : {"example.org", "localhost", "a-b.example:8080", "127.0.0.1", "127.0.0.1:80", "[::1]",
                           "[::1]:8080", "example.org:"})
    CHECK_MESSAGE(is_host(good), good);
  for (const auto* bad : {"", ":80", "a b", "a,b", "user@a", "a/b", "a:b", "a:80:80", "::1", "[::1", "::1]", "[::1]x",
                          "[g::1]", "[]", "a%20b", "a:123456", "a\"b"})
    CHECK_MESSAGE(!is_host(bad), bad);
}

}  // namespace http_request_test
