#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "fixtures.hpp"
#include "routing/router.hpp"
#include "system/builtin.hpp"

namespace router_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

const SavedEdition& edition() {
  static const SavedEdition edition(fixture_draft());
  return edition;
}

Router router_of(const std::string& file, SiteOptions options = {}) {
  auto opened = Router::open(file, std::move(options));
  REQUIRE_MESSAGE(opened.ok(), opened.error().message);
  return std::move(*opened);
}

Router make_router(SiteOptions options = {}) { return router_of(edition().file(), std::move(options)); }

// Feeds and the description of the API are JSON and no twins.
bool is_twin(const std::string& path) {
  return path.ends_with(".json") && !path.starts_with("/feed") && !path.starts_with("/api/");
}
bool is_page(const Page& page) { return page.type.starts_with("text/html"); }

// Every address that a page leads to or loads.
std::vector<std::string> links_of(const std::string& html) {
  static const std::regex attribute("(?:href|src|action)=\"([^\"]*)\"");
  std::vector<std::string> links;
  for (std::sregex_iterator at(html.begin(), html.end(), attribute), end; at != end; ++at) links.push_back((*at)[1]);
  return links;
}

std::string without_suffix(std::string link) {
  link.resize(std::min(link.find_first_of("?#"), link.size()));
  return link;
}

}  // namespace

TEST_CASE("every path of the site has a page, and 404.html says that there is no such page") {
  const Router router = make_router();
  const auto paths = router.all_paths();
  CHECK(paths.size() == std::set(paths.begin(), paths.end()).size());
  for (const std::string& path : paths) {
    const Page page = router.respond(path);
    CAPTURE(path);
    CHECK(page.status == (path == "/404.html" ? 404 : 200));
    CHECK(!page.body.empty());
    CHECK(!page.type.empty());
    const bool is_text = !page.type.starts_with("font/") && !page.type.starts_with("image/png") && !page.type.starts_with("image/x-icon") &&
                         page.type != "application/octet-stream";
    CHECK(is_utf8(is_text ? page.body : ""));
  }
}

TEST_CASE("every profession, task, field and level of the edition has a path, and a twin") {
  const auto paths = make_router().all_paths();
  const auto has = [&](const std::string& path) { return std::ranges::find(paths, path) != paths.end(); };
  for (const std::string path :
       {"/professions", "/professions/high", "/professions/arts-and-media", "/professions/arts-and-media/low",
        "/profession/kite-painter", "/profession/kite-painter-sketch-design", "/profession/ferry-callers", "/sources",
        "/editions"}) {
    CHECK_MESSAGE(has(path), path);
    CHECK_MESSAGE(has(path + ".json"), path);
  }
  for (const std::string path : {"/", "/index.json", "/search", "/methodology", "/privacy", "/assessment",
                                 "/robots.txt", "/sitemap.xml", "/404.html"})
    CHECK_MESSAGE(has(path), path);
  CHECK(!has("/professions/law"));
}

TEST_CASE("the address of a profession that is not there has its words in the search") {
  const Router router = make_router();
  const std::string page = router.respond("/profession/school-nurse").body;
  CHECK(page.find("value=\"school nurse\"") != std::string::npos);
  CHECK(page.find("Or search for it below.") != std::string::npos);
  CHECK(router.respond("/profession/\"><script>").body.find("<script>") == std::string::npos);
  CHECK(router.respond("/no-such-page").body.find("Or search") == std::string::npos);
}

TEST_CASE("what is not there is a page with status 404, whatever is asked") {
  const Router router = make_router();
  for (const std::string& path : {std::string("/nowhere"),
                                  std::string("/profession"),
                                  std::string("/profession/no-such"),
                                  std::string("/profession/kite-painter-no-such"),
                                  std::string("/profession/kite-painter/sketch-design"),
                                  std::string("/professions/law"),
                                  std::string("/professions/high/low"),
                                  std::string("/professions/high/arts-and-media"),
                                  std::string("/professions/arts-and-media/high/x"),
                                  std::string("/professions//high"),
                                  std::string("/professions/by-name"),
                                  std::string("/professions/by-pay/1"),
                                  std::string("/professions/by-pay/02"),
                                  std::string("/professions/by-name/2"),
                                  std::string("/professions/by-pay/high"),
                                  std::string("/professions/without-figures/2"),
                                  std::string("/professions/arts-and-media/high/by-pay"),
                                  std::string("/PROFESSIONS"),
                                  std::string("/search.json"),
                                  std::string("/methodology.json"),
                                  std::string("/gallery.json"),
                                  std::string("/profession/.json"),
                                  std::string("/404.json"),
                                  std::string("/assets/site.css"),
                                  std::string("/assets"),
                                  std::string("/../etc/passwd"),
                                  std::string("/profession/kite-painter'--"),
                                  std::string("/\0x", 3),
                                  std::string("/\xFF\xFE"),
                                  std::string("nothing"),
                                  std::string(""),
                                  std::string("/") + std::string(1 << 20, 'a')}) {
    const Page page = router.respond(path);
    CAPTURE(path.substr(0, 60));
    CHECK(page.status == 404);
    CHECK(page.type.starts_with(is_twin(path) ? "application/problem+json" : "text/html"));
    CHECK((is_twin(path) || page.body.find("There is no such page") != std::string::npos));
    CHECK(page.body.size() < 50'000);
    CHECK(is_utf8(page.body));
  }
}

TEST_CASE("a page has one address: no second path leads to it") {
  const Router router = make_router();
  for (const std::string path : {"/.json", "/index", "/index.html", "/index.json.json",
                                 "/profession/kite-painter.json.json", "/professions.json.json"})
    CHECK_MESSAGE(router.respond(path).status == 404, path);
}

TEST_CASE("an address that is not there is echoed without its markup") {
  const Page page = make_router().respond("/<script>alert(1)</script>\"'&\r\n");
  CHECK(page.body.find("<script>alert") == std::string::npos);
  CHECK(page.body.find("&lt;script&gt;alert(1)") != std::string::npos);
}

TEST_CASE("a path that ends in a slash leads to the page without it") {
  for (const std::string base : {"", "/jobs"}) {
    const Router router = make_router({base, ""});
    for (const std::string path :
         {"/professions", "/profession/kite-painter", "/professions/arts-and-media/low", "/nowhere"})
      for (const std::string slashes : {"/", "//", "///"}) {
        const Page page = router.respond(path + slashes);
        CHECK(page.status == 301);
        CHECK(page.location == base + path);
      }
  }
}

TEST_CASE("slashes alone lead to the front page, and a redirect never leaves the site") {
  const Router router = make_router();
  for (const std::string path : {"//", "///", "//example.org/", "///example.org//", "/\\example.org/"}) {
    const Page page = router.respond(path);
    CAPTURE(path);
    if (page.status != 301) continue;
    CHECK(page.location.starts_with("/"));
    CHECK(!page.location.starts_with("//"));
    CHECK(!page.location.starts_with("/\\"));
  }
}

TEST_CASE("every twin is JSON, with the edition, its own page's address and the sources") {
  const Router router = make_router();
  int twins = 0;
  for (const std::string& path : router.all_paths()) {
    if (!is_twin(path)) continue;
    ++twins;
    const Page page = router.respond(path);
    CAPTURE(path);
    CHECK(page.type == "application/json");
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag>(page.body.data(),
                                                                                           page.body.size());
    REQUIRE(!json.HasParseError());
    REQUIRE(json.IsObject());
    CHECK(std::string(json["edition"]["name"].GetString()) == "Vol. II, No. 07");
    CHECK(std::string(json["edition"]["date"].GetString()) == "2026-11-23");
    const std::string url = json["url"].GetString();
    CHECK((url == "/" ? "/index.json" : url + ".json") == path);
    CHECK(router.respond(url).status == 200);
    CHECK(json["sources"].IsArray());
  }
  CHECK(twins > 60);
}

TEST_CASE("every page names its twin, and the twin is there") {
  const Router router = make_router();
  for (const std::string& path : router.all_paths()) {
    if (!is_twin(path)) continue;
    const std::string page = path == "/index.json" ? "/" : path.substr(0, path.size() - 5);
    const std::string link = "<link rel=\"alternate\" type=\"application/json\" href=\"" + path + "\">";
    CHECK_MESSAGE(router.respond(page).body.find(link) != std::string::npos, page);
  }
}

TEST_CASE("every link of every page leads to a page of the site, or out of it") {
  for (const std::string base : {"", "/jobs", "/deep/er"}) {
    const Router router = make_router({base, "https://example.org"});
    std::set<std::string> known;
    for (const std::string& path : router.all_paths()) known.insert(base + path);
    for (const std::string& path : router.all_paths()) {
      const Page page = router.respond(path);
      if (!is_page(page) || path == "/gallery") continue;  // the gallery shows components of pages to come
      for (const std::string& link : links_of(page.body)) {
        if (link.starts_with("#") || link.starts_with("https://") || link.starts_with("data:")) continue;
        REQUIRE_MESSAGE(known.contains(without_suffix(link)), path, " links ", link);
      }
    }
  }
}

TEST_CASE("styles load their fonts from below the base path") {
  const Router router = make_router({"/jobs", ""});
  std::set<std::string> known;
  for (const std::string& path : router.all_paths()) known.insert("/jobs" + path);
  static const std::regex address("url\\([\"']?([^)\"']*)");
  int met = 0;
  for (const std::string& path : router.all_paths()) {
    if (!path.ends_with(".css")) continue;
    const std::string body = router.respond(path).body;
    for (std::sregex_iterator at(body.begin(), body.end(), address), end; at != end; ++at) {
      const std::string link = (*at)[1];
      if (link.starts_with("data:") || link.starts_with("#")) continue;
      ++met;
      CHECK_MESSAGE(known.contains(link), path, " loads ", link);
    }
  }
  CHECK(met > 0);
}

TEST_CASE("a page's own address is canonical: whole where the origin is known, else a path") {
  const std::string body = make_router({"/jobs", "https://example.org"}).respond("/profession/kite-painter").body;
  CHECK(body.find("<link rel=\"canonical\" href=\"https://example.org/jobs/profession/kite-painter\">") !=
        std::string::npos);
  CHECK(make_router().respond("/profession/kite-painter").body.find("rel=\"canonical\" href=\"/profession/kite-painter\"") !=
        std::string::npos);
}

TEST_CASE("the sitemap lists every page once, with its whole address and the edition's date") {
  const Router router = make_router({"/jobs", "https://example.org"});
  const std::string map = router.respond("/sitemap.xml").body;
  static const std::regex address("<loc>([^<]*)</loc><lastmod>2026-11-23</lastmod>");
  std::set<std::string> listed;
  for (std::sregex_iterator at(map.begin(), map.end(), address), end; at != end; ++at)
    CHECK(listed.insert((*at)[1]).second);
  CHECK(listed.contains("https://example.org/jobs/"));
  CHECK(listed.contains("https://example.org/jobs/profession/kite-painter-sketch-design"));
  for (const std::string& path : router.all_paths()) {
    const Page page = router.respond(path);
    const bool is_unlisted = page.body.find("content=\"noindex\"") != std::string::npos && !path.starts_with("/profession/");
    const bool listable = is_page(page) && path != "/404.html" && path != "/gallery" && !is_unlisted;
    CHECK_MESSAGE(listed.contains("https://example.org/jobs" + path) == listable, path);
  }
  CHECK(router.respond("/robots.txt").body.find("Sitemap: https://example.org/jobs/sitemap.xml") != std::string::npos);
}

TEST_CASE("without an origin the sitemap has the host that is asked, and is kept for nobody else") {
  const Router router = make_router();
  const auto asked_at = [&](std::string_view host, std::string_view path) {
    return router.respond(http::PageRequest{.path = path, .from = {.host = host}});
  };
  const Page robots = asked_at("careers.example:8443", "/robots.txt");
  CHECK(robots.body.find("Sitemap: http://careers.example:8443/sitemap.xml") != std::string::npos);
  CHECK(robots.freshness == http::Freshness::never);
  CHECK(asked_at("careers.example:8443", "/sitemap.xml").body.find("<loc>http://careers.example:8443/</loc>") != std::string::npos);
  CHECK(asked_at("\"><script>", "/feed.xml").body.find("script") == std::string::npos);
}

TEST_CASE("what names its content may be kept for ever, pages have to be asked for again, answers are not kept") {
  const Router router = make_router();
  for (const std::string& path : router.all_paths())
    CHECK_MESSAGE((router.respond(path).freshness == Freshness::forever) == path.starts_with("/assets/"), path);
  CHECK(router.respond("/search", "q=kite").freshness == Freshness::never);
  CHECK(router.respond("/").freshness == Freshness::minutes);
}

TEST_CASE("a page is the same bytes in any order and from any router") {
  const Router first = make_router(), second = make_router();
  auto paths = first.all_paths();
  std::vector<std::string> bodies;
  for (const std::string& path : paths) bodies.push_back(first.respond(path).body);
  for (std::size_t i = paths.size(); i-- > 0;) REQUIRE_MESSAGE(second.respond(paths[i]).body == bodies[i], paths[i]);
}

TEST_CASE("a router without an edition says which one is missing") {
  const auto missing = Router::open("/no/such/edition.sqlite", {});
  REQUIRE(!missing.ok());
  CHECK(missing.error().message.find("/no/such/edition.sqlite") != std::string::npos);
  const auto built_in = Router::open("", {});
  if (system::builtin_edition().empty())
    CHECK(built_in.error().message.find("without an edition") != std::string::npos);
  else CHECK(built_in.ok());
}

TEST_CASE("the lists of a field hold its professions") {
  const std::string body = make_router().respond("/professions/arts-and-media").body;
  for (const std::string slug : {"kite-painter", "string-dyers"})
    CHECK_MESSAGE(body.find("\"/profession/" + slug + "\"") != std::string::npos, slug);
  CHECK(body.find("\"/profession/kite-painters\"") == std::string::npos);  // the data view of the first
  CHECK(body.find("\"/profession/lantern-menders\"") == std::string::npos);
}

TEST_CASE("markup in what an editor wrote is text on every page") {
  const Router router = make_router();
  for (const std::string& path : router.all_paths()) {
    const Page page = router.respond(path);
    if (is_page(page)) CHECK_MESSAGE(page.body.find("<mosses>") == std::string::npos, path);
  }
  CHECK(router.respond("/profession/moss-guide").body.find("&lt;mosses&gt; from lichens &amp; liverworts") !=
        std::string::npos);
}

}  // namespace router_test
