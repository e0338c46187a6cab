// The one page that takes what strangers type.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <tuple>

#include "base/text.hpp"
#include "fixtures.hpp"
#include "routing/router.hpp"
#include "site/form_fields.hpp"
#include "system/secret_seal.hpp"

namespace router_search_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

const Router& router() {
  static const SavedEdition edition(fixture_draft());
  static const Router router = [] {
    auto opened = Router::open(edition.file(), {});
    REQUIRE_MESSAGE(opened.ok(), opened.error().message);
    return std::move(*opened);
  }();
  return router;
}

std::string searched(const std::string& query) {
  const Page page = router().respond("/search", query);
  CHECK(page.status == 200);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(is_utf8(page.body));
  CHECK(page.body.size() < 60'000);
  return page.body;
}

Page posted_to(std::string_view path, std::string_view body) {
  return router().respond({.method = http::Method::post, .path = path, .body = body});
}

bool holds(const std::string& body, std::string_view words) { return body.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a title that is known gives its profession first, large, with what was met") {
  for (const std::string query : {"q=kite+lamp+fitter", "q=KITE+LAMP+FITTER", "q=%4Bite+lamp+fitter",
                                  "q=+kite+lamp+fitter+", "x=1&q=kite+lamp+fitter", "q=kite+lamp+fitter&q=zebra"}) {
    const std::string body = searched(query);
    CHECK_MESSAGE(holds(body, "The best match"), query);
    CHECK(holds(body, "<p class=\"best\"><a href=\"/profession/lantern-menders\">"));
    CHECK(holds(body, "Known by the title: “Kite Lamp Fitter”"));
    CHECK(holds(body, "None of these?"));
  }
}

TEST_CASE("an editor's page goes before the composed one of the same name") {
  const std::string body = searched("q=kite+painter");
  CHECK(holds(body, "<p class=\"best\"><a href=\"/profession/kite-painter\">"));
  CHECK(holds(body, "See also: <a href=\"/profession/kite-painters\">"));
}

TEST_CASE("who does a task is answered with tasks, each leading to its deep dive") {
  const std::string body = searched("q=who+else+photographs+finished+kites%3F");
  CHECK(holds(body, "Professions with this task"));
  CHECK(holds(body, "/profession/kite-painters-photograph-finished-kites-for-the-winter-catalog\""));
}

TEST_CASE("an empty search asks for a word, and may be kept like any page") {
  for (const std::string query : {"", "q=", "q", "q=+++", "q=%20", "x=kite", "Q=kite", "&&&", "=", "q=%00"})
    CHECK_MESSAGE(holds(searched(query), "Type a job title, a task"), query);
  CHECK(router().respond("/search").freshness == Freshness::minutes);
  CHECK(router().respond("/search", "q=kite").freshness == Freshness::never);
}

TEST_CASE("a search that finds nothing says so and shows where to look") {
  const std::string body = searched("q=zzzqqq");
  CHECK(holds(body, "Nothing in this edition matches “zzzqqq”."));
  CHECK(holds(body, "Where to look"));
  CHECK(holds(body, "Put it another way"));
  CHECK(holds(body, "href=\"/search?q=truck%20driver\""));
}

TEST_CASE("markup that was typed comes back as text") {
  const std::string body = searched("q=%3Cscript%3Ealert(1)%3C/script%3E");
  CHECK(!holds(body, "<script>alert"));
  CHECK(holds(body, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  const std::string quoted = searched("q=%22%20onfocus=%22alert(1)%22%20autofocus=%22");
  CHECK(!holds(quoted, "\" onfocus=\"alert"));
  CHECK(holds(quoted, "&quot; onfocus=&quot;alert(1)"));
  CHECK(!holds(searched("q='><img src=x onerror=alert(1)>"), "<img"));
}

TEST_CASE("SQL that was typed is a word like any other") {
  for (const std::string query : {"q=%27%20OR%201=1--", "q=%25", "q=_", "q=%27;DROP%20TABLE%20task;--", "q=%5C"}) {
    CHECK_MESSAGE(holds(searched(query), "<h1 class=\"vh\">Search the professions</h1>"), query);
    CHECK(router().respond("/profession/kite-painter-sketch-design").status == 200);
  }
}

TEST_CASE("control characters and broken encodings are answered") {
  for (const std::string query : {"q=%00%01%1F%7F", "q=kite%0D%0ASet-Cookie:x", "q=%", "q=%4", "q=%zz", "q=%FF%FE",
                                  "q=%C3", "q=%ED%A0%80", "q=%F4%90%80%80", "q=\x01\x02", "q=\xFF"}) {
    const std::string body = searched(query);
    for (const char c : body) REQUIRE((static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t'));
  }
  CHECK(holds(searched("q=kite+lamp+fi%00tter"), "The best match"));
  CHECK(holds(searched("q=kite%0D%0Alamp%0Dfitter"), "The best match"));
}

TEST_CASE("pictures and other alphabets are answered and come back whole") {
  CHECK(holds(searched("q=%F0%9F%AA%81"), "“🪁”"));
  CHECK(holds(searched("q=🪁"), "“🪁”"));
  CHECK(holds(searched("q=%E9%A2%A8%E7%AE%8F"), "“風箏”"));
}

TEST_CASE("a megabyte that was typed is answered, and cut between characters where it is shown") {
  std::string kites, pictures;
  while (kites.size() < 1 << 20) kites += "kite ";
  while (pictures.size() < 1 << 20) pictures += "🪁";
  for (const std::string& text : {kites, pictures, std::string(1 << 20, 'k'), std::string(1 << 20, '<'),
                                  std::string(1 << 20, '%'), std::string(1 << 20, '&'), std::string(1 << 20, '\xF0')})
    CHECK(searched("q=" + text).size() < 30'000);
}

TEST_CASE("a query's value is decoded, and the first of a name counts") {
  CHECK(site::FormFields::parse("q=a+b%20c%2Bd").value("q") == "a b c+d");
  CHECK(site::FormFields::parse("a=1&q=x").value("q") == "x");
  CHECK(site::FormFields::parse("q=x&q=y").value("q") == "x");
  CHECK(site::FormFields::parse("qq=x").value("q") == "");
  CHECK(site::FormFields::parse("q").value("q") == "");
  CHECK(site::FormFields::parse("q=a=b").value("q") == "a=b");
  CHECK(site::FormFields::parse("q=%4").value("q") == "%4");
  CHECK(site::FormFields::parse("q=%g1%2").value("q") == "%g1%2");
  CHECK(site::FormFields::parse("").value("q") == "");
}

TEST_CASE("a match for a program names its reasons, and may be kept as long as the edition") {
  const Page page = router().respond("/api/v1/match", "q=kite+lamp+fitter&top=2");
  CHECK(page.status == 200);
  CHECK(page.type == "application/json");
  CHECK(page.freshness == Freshness::minutes);
  CHECK(page.body.starts_with(
      "{\"query\":\"kite lamp fitter\",\"confident\":true,\"why_not\":null,\"matches\":[{\"code\":"));
  CHECK(holds(page.body, "\"url\":\"http://127.0.0.1:8080/profession/lantern-menders\""));
  CHECK(holds(page.body, "\"because\":{\"met\":\"title\",\"text\":\"Kite Lamp Fitter\",\"url\":null}"));
}

TEST_CASE("suggestions are titles that begin as typed, each with where it leads") {
  const Page page = router().respond("/api/v1/suggest", "q=kite+l");
  CHECK(page.status == 200);
  CHECK(
      holds(page.body,
            "{\"text\":\"Kite Lamp Fitter\",\"detail\":\"Lantern Menders\",\"url\":\"http://127.0.0.1:8080/profession/lantern-menders\"}"));
  CHECK(router().respond("/api/v1/suggest", "q=zzzqqq").body.starts_with("{\"query\":\"zzzqqq\",\"suggestions\":[],"));
}

TEST_CASE("what a program asks amiss is answered with a sentence in JSON") {
  for (const auto& [path, query, status] : {std::tuple("/api/v1/match", "", 400),
                                            {"/api/v1/match", "q=+", 400},
                                            {"/api/v1/match", "q=a&top=0", 400},
                                            {"/api/v1/match", "q=a&top=x", 400},
                                            {"/api/v1/suggest", "q=a&n=999", 400},
                                            {"/api/v1/other", "q=a", 404}}) {
    const Page page = router().respond(path, query);
    CHECK_MESSAGE(page.status == status, path, "?", query);
    CHECK(page.type == "application/problem+json");
    CHECK(holds(page.body, "\"error\":\""));
    CHECK(page.freshness == Freshness::never);
  }
}

TEST_CASE("a text too long for an address is posted, to the page and to the API") {
  const std::string posted = "q=kite+lamp+fitter" + std::string(20'000, '+') + "x";
  const Page page = posted_to("/search", posted);
  CHECK(page.status == 200);
  CHECK(page.freshness == Freshness::never);
  CHECK(holds(page.body, "/profession/lantern-menders"));
  const Page api = posted_to("/api/v1/match", posted);
  CHECK(api.status == 200);
  CHECK_MESSAGE(holds(api.body, "/profession/lantern-menders"), api.body);
  CHECK(posted_to("/api/v1/match", "").status == 400);
  CHECK(posted_to("/professions", posted).status == 405);
}

TEST_CASE("only a site that takes forms offers one for a whole description") {
  CHECK_FALSE(holds(searched("q=kite"), "method=\"post\""));
  static const SavedEdition edition(fixture_draft());
  SiteOptions options;
  options.seal = std::make_shared<system::SecretSeal>(system::SecretSeal::of_process());
  const auto sealed = Router::open(edition.file(), options);
  REQUIRE(sealed.ok());
  CHECK(holds(sealed->respond("/search", "q=kite").body, "method=\"post\" action=\"/search\""));
}

TEST_CASE("two titles lead to the comparison of their professions") {
  for (const std::string query : {"first=kite+lamp+fitter&second=kite+painter", "first=lantern-menders&second=kite-painter",
                                  "second=kite-painter&first=+lantern-menders"}) {
    const Page page = router().respond("/compare", query);
    CHECK_MESSAGE(page.status == 303, query);
    CHECK(page.location == "/compare/lantern-menders/kite-painter");
    CHECK(router().respond(page.location).status == 200);
  }
}

TEST_CASE("a title in doubt is asked again, and the other one is kept") {
  const Page empty = router().respond("/compare");
  CHECK(empty.status == 200);
  CHECK(empty.freshness == Freshness::minutes);
  const Page same = router().respond("/compare", "first=kite-painter&second=kite-painter");
  CHECK(same.status == 200);
  CHECK(holds(same.body, "Both fields name the same profession."));
  const Page unknown = router().respond("/compare", "first=kite-painter&second=%3Cb%3Exqzwv");
  CHECK(unknown.status == 200);
  CHECK(unknown.freshness == Freshness::never);
  CHECK(holds(unknown.body, "“&lt;b&gt;xqzwv”"));
  CHECK(holds(unknown.body, "value=\"Kite Painters\""));
  const Page half = router().respond("/compare", "first=kite-painter");
  CHECK(half.status == 200);
  CHECK(!holds(half.body, "Both fields"));
}

}  // namespace router_search_test
