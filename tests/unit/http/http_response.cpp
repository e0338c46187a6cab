#include <doctest/doctest.h>

#include "http/clock.hpp"
#include "http/response.hpp"

namespace http_response_test {

using namespace willai;
using namespace willai::http;

namespace {

std::string location_in_head(std::string location) {
  const ResponsePtr response = prepare(Page{.status = 301, .location = std::move(location)}, Encoding::identity);
  const std::size_t begin = response->head.find("Location: ") + 10;
  return response->head.substr(begin, response->head.find("\r\n", begin) - begin);
}

}  // namespace

TEST_CASE("If-None-Match names a tag alone, in a list, weakly or by a star") {
  for (const auto* list : {"\"a\"", "W/\"a\"", "\"b\", \"a\"", "\"b\",\"a\"", "\"x,y\" , W/\"a\", \"c\"", "*"})
    CHECK_MESSAGE(names_etag(list, "\"a\""), list);
  for (const auto* list : {"", "a", "\"b\"", "\"A\"", "\"a", "\"b\" \"", "\"aa\"", "*, \"b\"", "w/\"a\""})
    CHECK_MESSAGE(!names_etag(list, "\"a\""), list);
  CHECK(!names_etag("*", ""));
}

TEST_CASE("the same bytes have the same tag, other bytes another") {
  const auto etag = [](std::string body) {
    return prepare(Page{.status = 200, .type = "text/html", .body = std::move(body), .freshness = Freshness::minutes},
                   Encoding::identity)
        ->etag;
  };
  CHECK(etag("one") == etag("one"));
  CHECK(etag("one") != etag("two"));
  CHECK(etag("").size() == 34);
}

TEST_CASE("only a page that may be kept has a tag") {
  CHECK(
      prepare(Page{.status = 200, .type = "text/html", .body = "x", .freshness = Freshness::never}, Encoding::identity)
          ->etag == "");
  CHECK(prepare(Page{.status = 404, .type = "text/html", .body = "x", .freshness = Freshness::minutes},
                Encoding::identity)
            ->etag == "");
}

TEST_CASE("a location cannot end its line or lead to another host") {
  CHECK(location_in_head("/small") == "/small");
  CHECK(location_in_head("/a b") == "/a%20b");
  CHECK(location_in_head("/a\r\nSet-Cookie: x") == "/a%0D%0ASet-Cookie:%20x");
  CHECK(location_in_head("/café?q=%20") == "/caf%C3%A9?q=%20");
  CHECK(location_in_head("//evil.example/") == "/evil.example/");
  CHECK(location_in_head("/\\evil.example/") == "/%5Cevil.example/");
  CHECK(location_in_head("https://example.org/a") == "https://example.org/a");
}

TEST_CASE("a text that grows by coding is sent as it is") {
  std::string noise(1500, '\0');
  std::uint32_t state = 7;
  for (char& c : noise) c = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
  const ResponsePtr response = prepare(
      Page{.status = 200, .type = "text/plain", .body = noise, .freshness = Freshness::minutes}, Encoding::gzip);
  CHECK(response->body == noise);
  CHECK(response->head.find("Content-Encoding") == std::string::npos);
}

TEST_CASE("dates are written as HTTP wants them") {
  CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
  CHECK(http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST_CASE("every fault has a status with a name and a sentence") {
  for (int i = 1; i < kFaults; ++i) {
    const FaultText text = text_of(static_cast<Fault>(i));
    CHECK(text.status >= 400);
    CHECK(reason_phrase(text.status) != "");
    CHECK(text.sentence.ends_with('.'));
    CHECK(text.sentence.find_first_of("\"\\") == std::string_view::npos);
    const std::string problem = prepare(static_cast<Fault>(i), FaultForm::json, "https://example.org/api#")->body;
    CHECK(problem.starts_with("{\"type\":\"https://example.org/api#"));
    CHECK(problem.find("\"detail\":\"" + std::string(text.sentence) + "\"") != std::string::npos);
    CHECK(problem.find("\"code\":\"" + std::string(text.code) + "\"") != std::string::npos);
  }
}

TEST_CASE("only the script that runs the program may compile a module") {
  const auto head = [](Runs runs) {
    return prepare(Page{.type = "text/javascript", .body = "x", .runs = runs}, Encoding::identity)->head;
  };
  CHECK(head(Runs::module).find("script-src 'self' 'wasm-unsafe-eval'; ") != std::string::npos);
  CHECK(head(Runs::scripts).find("script-src 'self'; ") != std::string::npos);
}

TEST_CASE("only what is meant for other sites may be embedded there, and only documents ask for permissions") {
  const auto head = [](const char* type, Embedding embedding) {
    return prepare(Page{.type = type, .body = "x", .embedding = embedding}, Encoding::identity)->head;
  };
  CHECK(head("text/html", Embedding::own_site).find("Cross-Origin-Resource-Policy: same-origin\r\n") !=
        std::string::npos);
  CHECK(head("image/png", Embedding::any_site).find("Cross-Origin-Resource-Policy: cross-origin\r\n") !=
        std::string::npos);
  CHECK(head("text/html", Embedding::own_site).find("Permissions-Policy: ") != std::string::npos);
  CHECK(head("image/png", Embedding::any_site).find("Permissions-Policy: ") == std::string::npos);
}

TEST_CASE("shared bytes are sent as they are and not copied") {
  const auto bytes = std::make_shared<const std::string>(std::string(2000, 's'));
  const ResponsePtr response =
      prepare(Page{.type = "application/octet-stream", .shared = {.bytes = *bytes, .owner = bytes}}, Encoding::brotli);
  CHECK(response->content().data() == bytes->data());
  CHECK(response->content().size() == 2000);
  CHECK(response->bytes() < 2000);
  CHECK(response->head.find("Content-Length: 2000\r\n") != std::string::npos);
}

}  // namespace http_response_test
