// Feeds, frames and what programs are told of the site.
#include <doctest/doctest.h>

#include "api/json_value.hpp"
#include "fixtures.hpp"
#include "routing/router.hpp"

namespace feeds_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

const Router& router() {
  static const SavedEdition edition(fixture_draft());
  static const Router router = [] {
    SiteOptions options;
    options.origin = "https://example.org";
    options.base_path = "/jobs";
    return Router::open(edition.file(), options).value();
  }();
  return router;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("editions, professions and one profession have a feed, as Atom and as JSON") {
  for (const std::string path : {"/feed", "/feeds/professions", "/feeds/profession/kite-painter"}) {
    CAPTURE(path);
    const Page atom = router().respond(path + ".xml"), json = router().respond(path + ".json");
    CHECK(atom.type == "application/atom+xml; charset=utf-8");
    CHECK(holds(atom.body, "<link rel=\"self\" href=\"https://example.org/jobs" + path + ".xml\"/>"));
    CHECK(holds(atom.body, "<entry><id>https://example.org/jobs/"));
    CHECK(json.type == "application/feed+json");
    const auto feed = api::parse_json(json.body);
    REQUIRE(feed.ok());
    CHECK(holds(json.body, "\"feed_url\":\"https://example.org/jobs" + path + ".json\""));
    CHECK(atom.read_by == http::ReadBy::any_site);
  }
  for (const std::string path : {"/feeds/profession/nope.xml", "/feeds/professions", "/feeds/x.xml", "/feeds/profession/.xml"}) CHECK_MESSAGE(router().respond(path).status == 404, path);
}

TEST_CASE("a profession can be shown in a frame of any site, and oEmbed says how") {
  const Page frame = router().respond("/embed/kite-painter");
  CHECK(frame.status == 200);
  CHECK(frame.framing == http::Framing::anywhere);
  CHECK(!holds(frame.body, "<script"));
  CHECK(holds(frame.body, "href=\"/jobs/profession/kite-painter\""));
  CHECK(router().respond("/profession/kite-painter").framing == http::Framing::nowhere);
  for (const std::string url : {"https://example.org/jobs/profession/kite-painter", "/profession/kite-painter"}) {
    const Page told = router().respond("/oembed", "url=" + url + "&maxwidth=400");
    REQUIRE_MESSAGE(told.status == 200, told.body);
    CHECK(holds(told.body, "\"type\":\"rich\""));
    CHECK(holds(told.body, "src=\\\"https://example.org/jobs/embed/kite-painter\\\""));
    CHECK(holds(told.body, "\"width\":400"));
  }
  CHECK(router().respond("/oembed", "url=https://evil.test/profession/kite-painter").status == 404);
  CHECK(router().respond("/oembed", "url=/profession/kite-painter&format=xml").status == 501);
  CHECK(router().respond("/embed/nope").status == 404);
}

TEST_CASE("llms.txt names the twins in Markdown, the API and the tools") {
  const std::string text = router().respond("/llms.txt").body;
  CHECK(text.starts_with("# "));
  for (const char* part : {"https://example.org/jobs/professions.md", "https://example.org/jobs/api/v1/openapi.json", "https://example.org/jobs/mcp"}) CHECK_MESSAGE(holds(text, part), part);
}

TEST_CASE("an assistant is answered message by message") {
  const auto told = [](const std::string& body) { return router().respond({.method = http::Method::post, .path = "/mcp", .body = body}); };
  CHECK(holds(told(R"({"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"2025-06-18"}})").body, R"("id":"a","result":{"protocolVersion":"2025-06-18")"));
  CHECK(holds(told(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"1999"}})").body, R"("protocolVersion":"2025-11-25")"));
  CHECK(told(R"({"jsonrpc":"2.0","method":"notifications/initialized"})").status == 202);
  CHECK(holds(told("{").body, "-32700"));
  CHECK(holds(told("[]").body, "-32600"));
  CHECK(holds(told(R"({"jsonrpc":"2.0","id":2,"method":"prompts/list"})").body, "-32601"));
  CHECK(holds(told(R"({"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"x"}})").body, "-32602"));
  const std::string read = told(R"({"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"get_profession","arguments":{"profession":"kite-painter"}}})").body;
  CHECK(holds(read, "\"isError\":false"));
  CHECK(holds(read, "\"structuredContent\":{\"answer\":{\"profession\":{\"id\":\"kite-painter\""));
  CHECK(holds(told(R"({"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"get_profession","arguments":{"shoe":1}}})").body, "\"isError\":true"));
  const auto away = router().respond({.method = http::Method::post, .path = "/mcp", .body = "{}", .from = {.host = "evil.test"}});
  CHECK(away.status == 200);  // a site with an address is for everybody
}

TEST_CASE("a site without an address answers assistants of its own machine alone") {
  static const SavedEdition edition(fixture_draft());
  const Router plain = Router::open(edition.file(), {}).value();
  const auto status = [&](std::string_view host, std::string_view origin) {
    return plain.respond({.method = http::Method::post, .path = "/mcp", .body = R"({"jsonrpc":"2.0","id":1,"method":"ping"})", .from = {.host = host, .origin = origin}}).status;
  };
  for (const std::string_view host : {"127.0.0.1:8080", "localhost", "[::1]:8080"}) CHECK(status(host, "") == 200);
  for (const std::string_view origin : {"http://localhost:6274", "http://[::1]:6274"}) CHECK(status("127.0.0.1:8080", origin) == 200);
  for (const std::string_view host : {"evil.test", "localhost.evil.test:8080", "[::2]:8080"}) CHECK(status(host, "") == 403);
  for (const std::string_view origin : {"https://evil.test", "null", "http://localhost.evil.test"}) CHECK(status("127.0.0.1:8080", origin) == 403);
}

}  // namespace feeds_test
