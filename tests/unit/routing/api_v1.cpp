// /api/v1: numbers as numbers, whole addresses, pages of lists, tables, and faults as problem details.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "api/json_value.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "http/fault.hpp"
#include "routing/rate_limit.hpp"
#include "routing/route.hpp"
#include "routing/router.hpp"
#include "service/guide.hpp"
#include "service/operation.hpp"
#include "service/problem.hpp"

namespace api_v1_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

const SavedEdition& edition() {
  static const SavedEdition edition(draft_of(measured_files()));
  return edition;
}

const Router& router() {
  static const Router router = [] {
    SiteOptions options;
    options.origin = "https://example.org";
    options.base_path = "/jobs";
    return Router::open(edition().file(), options).value();
  }();
  return router;
}

Page got(const std::string& path, const std::string& query = "") { return router().respond(path, query); }

Page posted(const std::string& path, const std::string& body, const std::string& reader = "") {
  return router().respond({.method = http::Method::post, .path = path, .body = body, .reader = reader});
}

api::JsonValue json_of(const Page& page) {
  auto value = api::parse_json(page.body);
  REQUIRE_MESSAGE(value.ok(), page.body.substr(0, 400));
  return *value;
}

const api::JsonValue& at(const api::JsonValue& object, std::string_view key) {
  for (std::size_t i = 0; i < object.keys.size(); ++i)
    if (object.keys[i] == key) return object.items[i];
  FAIL("no key " << key);
  return object;
}

std::size_t lines_of(const std::string& text) {
  std::size_t lines = 0;
  for (std::size_t end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", end + 2)) ++lines;
  return lines;
}

void check_problem(const Page& page, int status, const std::string& code) {
  CHECK(page.status == status);
  CHECK(page.type == "application/problem+json");
  CHECK(page.read_by == http::ReadBy::any_site);
  const api::JsonValue problem = json_of(page);
  CHECK(at(problem, "status").whole == status);
  CHECK(at(problem, "code").text == code);
  CHECK(at(problem, "detail").text.ends_with("."));
  CHECK(at(problem, "type").text.starts_with("https://example.org/jobs/api#"));
  CHECK(!at(problem, "title").text.empty());
}

}  // namespace

TEST_CASE("a profession has numbers, codes and whole addresses") {
  const Page page = got("/api/v1/professions/kite-painter");
  REQUIRE(page.status == 200);
  const api::JsonValue one = json_of(page);
  CHECK(at(one, "id").text == "kite-painter");
  CHECK(at(one, "url").text == "https://example.org/jobs/profession/kite-painter");
  const api::JsonValue& exposure = at(one, "exposure");
  const double low = std::stod(at(exposure, "low").text), value = std::stod(at(exposure, "value").text), high = std::stod(at(exposure, "high").text);
  CHECK(low <= value);
  CHECK(value <= high);
  CHECK(at(one, "task_list").items.size() == static_cast<std::size_t>(at(one, "tasks").whole));
  for (const api::JsonValue& task : at(one, "task_list").items) CHECK(at(task, "url").text.starts_with("https://example.org/jobs/profession/kite-painter-"));
  CHECK(at(at(one, "edition"), "date").text == "2026-11-23");
  CHECK(at(at(one, "citation"), "plain").text.find("https://example.org/jobs/profession/kite-painter") != std::string::npos);
  for (const char* style : {"apa", "bibtex", "plain"}) CHECK(!at(at(one, "citation"), style).text.empty());
}

TEST_CASE("a profession is found by the code of its occupation, in eight digits and in six") {
  const std::string code = at(json_of(got("/api/v1/professions/kite-painter")), "code").text;
  REQUIRE(code.size() == 10);
  CHECK(at(json_of(got("/api/v1/professions/" + code)), "id").text == "kite-painter");
  if (code.ends_with(".00")) CHECK(at(json_of(got("/api/v1/professions/" + code.substr(0, 7))), "id").text == "kite-painter");
  CHECK(at(json_of(got("/api/v1/occupations/" + code)), "code").text == code);
  CHECK(got("/api/v1/professions/kite-painter.json").body == got("/api/v1/professions/kite-painter").body);
  CHECK(!at(json_of(got("/api/v1/occupations/" + code)), "measures").items.empty());
}

TEST_CASE("following next gives every item of a list once") {
  for (const std::string path : {"/api/v1/professions", "/api/v1/tasks", "/api/v1/occupations"}) {
    CAPTURE(path);
    std::vector<std::string> ids;
    std::string query = "limit=2";
    for (int pages = 0; pages < 1000; ++pages) {
      const Page page = got(path, query);
      REQUIRE_MESSAGE(page.status == 200, page.body);
      const api::JsonValue list = json_of(page);
      CHECK(at(list, "items").items.size() <= 2);
      for (const api::JsonValue& item : at(list, "items").items) ids.push_back(at(item, path.ends_with("occupations") ? "code" : "id").text);
      const api::JsonValue& next = at(list, "next");
      if (next.kind == api::JsonKind::null) break;
      CHECK(page.more_fields.find("rel=\"next\"") != std::string::npos);
      query = next.text.substr(next.text.find('?') + 1);
      CHECK(next.text.starts_with("https://example.org/jobs" + path + "?"));
    }
    const api::JsonValue whole = json_of(got(path, "limit=1000"));
    std::vector<std::string> all;
    for (const api::JsonValue& item : at(whole, "items").items) all.push_back(at(item, path.ends_with("occupations") ? "code" : "id").text);
    CHECK(ids == all);
    CHECK(ids.size() > 2);
    CHECK(lines_of(got(path + ".csv").body) == all.size() + 1);
    CHECK(got(path + ".json").body == got(path).body);
  }
}

TEST_CASE("fields leave out all others, in JSON and in a table") {
  const api::JsonValue list = json_of(got("/api/v1/professions", "fields=id,exposure&limit=1"));
  CHECK(at(list, "items").items.front().keys == std::vector<std::string>{"id", "exposure"});
  CHECK(got("/api/v1/professions.csv", "fields=id,exposure").body.starts_with("id,exposure_low,exposure_value,exposure_high\r\n"));
  check_problem(got("/api/v1/professions", "fields=id,shoe"), 400, "invalid_parameter");
}

TEST_CASE("every operation that is read answers, and its columns are those that it describes") {
  const std::string code = at(json_of(got("/api/v1/professions/kite-painter")), "code").text;
  for (const service::Operation& operation : service::operations()) {
    if (operation.method != service::Method::get || !operation.answer || operation.id == "score") continue;
    std::string path(operation.path);
    for (const auto& [name, value] : {std::pair<std::string, std::string>{"{profession}", "kite-painter"}, {"{other}", "ferry-callers"}, {"{code}", code}, {"{task}", "kite-painter-sketch-design"},
                                      {"{measure}", "gpts-human-beta"}, {"{edition}", "2-7"}})
      if (const std::size_t begin = path.find(name); begin != std::string::npos) path.replace(begin, name.size(), value);
    CAPTURE(path);
    const Page page = got(path);
    REQUIRE_MESSAGE(page.status == 200, page.body);
    CHECK(page.freshness == http::Freshness::minutes);
    const api::JsonValue document = json_of(page);
    if (operation.layout == service::Layout::list && at(document, "items").items.empty()) continue;
    const api::JsonValue& one = operation.layout == service::Layout::list ? at(document, "items").items.front() : document;
    for (const service::ColumnInfo& column : operation.answer->columns) CHECK_NOTHROW(at(one, column.name));
    CHECK_NOTHROW(at(document, "citation"));
  }
}

TEST_CASE("a fault is a problem with a stable code") {
  check_problem(got("/api/v1/professions/nope"), 404, "not_found");
  check_problem(got("/api/v1/nope"), 404, "not_found");
  check_problem(got("/profession/nope.json"), 404, "not_found");
  check_problem(got("/api/v1/tasks/kite-painter"), 404, "not_found");
  check_problem(got("/api/v1/sources.csv.csv"), 404, "not_found");
  check_problem(got("/api/v1/professions", "limit=0"), 400, "invalid_parameter");
  check_problem(got("/api/v1/professions", "colour=red"), 400, "invalid_parameter");
  check_problem(got("/api/v1/professions", "after=nobody"), 400, "invalid_parameter");
  check_problem(got("/api/v1/professions", "level=high"), 400, "invalid_parameter");
  check_problem(got("/api/v1/compare/kite-painter/kite-painter"), 400, "invalid_parameter");
  check_problem(got("/api/v1/match"), 400, "missing_parameter");
  check_problem(got("/api/v1/score"), 400, "missing_parameter");
  check_problem(got("/api/v1/assess"), 405, "method_not_allowed");
  check_problem(posted("/api/v1/score", "{\"tasks\":7}"), 400, "invalid_body");
  check_problem(posted("/api/v1/score", "task=x"), 400, "invalid_body");
  check_problem(posted("/api/v1/score", "{\"tasks\":[]}"), 400, "invalid_body");
  check_problem(posted("/api/v1/professions", "{}"), 405, "method_not_allowed");
}

TEST_CASE("an address in brackets is a name like any other, not the pattern itself") {
  const Page page = got("/api/v1/compare/<profession>/<other>");
  check_problem(page, 404, "not_found");
  CHECK(at(json_of(page), "detail").text.find("“<profession>”") != std::string::npos);
}

TEST_CASE("the guide explains every code that the server can answer with") {
  const auto kinds = service::problem_kinds();
  for (int i = 1; i < http::kFaults; ++i) {
    const http::FaultText text = http::text_of(static_cast<http::Fault>(i));
    CAPTURE(text.code);
    const auto kind = std::ranges::find(kinds, text.code, &service::ProblemKind::code);
    REQUIRE(kind != kinds.end());
    CHECK(kind->status == text.status);
  }
}

TEST_CASE("what an address takes is what Allow says, and OPTIONS says it to scripts of other sites") {
  CHECK(got("/api/v1/assess").allow == "OPTIONS, POST");
  CHECK(posted("/api/v1/suggest", "q=a").allow == "GET, HEAD, OPTIONS");
  for (const auto& [path, allow] : {std::pair<std::string, std::string>{"/api/v1/score", "GET, HEAD, OPTIONS, POST"}, {"/api/v1/professions", "GET, HEAD, OPTIONS"}, {"/professions.json", "GET, HEAD, OPTIONS"}}) {
    const Page page = router().respond({.method = http::Method::options, .path = path});
    CHECK(page.status == 204);
    CHECK(page.allow == allow);
    CHECK(page.read_by == http::ReadBy::any_site);
    CHECK(page.more_fields.find("Access-Control-Allow-Methods: " + allow) != std::string::npos);
  }
  CHECK(router().respond({.method = http::Method::options, .path = "/professions"}).status == 405);
  CHECK(got("/professions").read_by == http::ReadBy::own_site);
  CHECK(got("/result.json").read_by == http::ReadBy::own_site);
}

TEST_CASE("tasks are scored one by one and in a batch, in their order") {
  const api::JsonValue one = json_of(got("/api/v1/score", "task=Answer%20customer%20emails"));
  const api::JsonValue many = json_of(posted("/api/v1/score", R"({"tasks":["Answer customer emails","???"]})"));
  REQUIRE(at(many, "items").items.size() == 2);
  const api::JsonValue& first = at(many, "items").items[0];
  CHECK(at(first, "level").text == at(one, "level").text);
  CHECK(at(at(first, "exposure"), "value").text == at(at(one, "exposure"), "value").text);
  CHECK(at(at(many, "items").items[1], "level").kind == api::JsonKind::null);
  CHECK(!at(at(many, "items").items[1], "why_not").text.empty());
  check_problem(posted("/api/v1/score", "{\"tasks\":[" + [] {
    std::string list = "\"a\"";
    for (int i = 0; i < 500; ++i) list += ",\"a\"";
    return list;
  }() + "]}"), 400, "invalid_body");
}

TEST_CASE("a network has its share of a minute, and is told what is left") {
  CHECK(service::guide_markdown().find(with_thousands(RateLimit::kMost) + " times a minute") != std::string::npos);
  RateLimit limit;
  const auto now = std::chrono::steady_clock::now();
  for (int i = 1; i <= RateLimit::kMost; ++i) {
    const RateLimit::Left left = limit.take("192.0.2.7", now);
    CHECK(!left.is_over);
    CHECK(left.requests == RateLimit::kMost - i);
  }
  CHECK(limit.take("192.0.2.200", now).is_over);
  CHECK(!limit.take("198.51.100.1", now).is_over);
  CHECK(!limit.take("192.0.2.7", now + RateLimit::kWindow).is_over);
  const Page page = posted("/api/v1/match", R"({"q":"kite painter"})", "203.0.113.9");
  CHECK(page.status == 200);
  CHECK(page.more_fields.find(fmt::format("RateLimit: \"network\";r={};t=", RateLimit::kMost - 1)) != std::string::npos);
  for (int i = 1; i < RateLimit::kMost; ++i) posted("/api/v1/match", "", "203.0.113.9");
  const Page over = posted("/api/v1/match", R"({"q":"kite painter"})", "203.0.113.9");
  check_problem(over, 429, "rate_limited");
  CHECK(over.retry_after > 0);
}

TEST_CASE("a site without an address of its own names the host it is asked at, and keeps that for nobody else") {
  const Router plain = Router::open(edition().file(), {}).value();
  const Page page = plain.respond({.path = "/api/v1/professions/kite-painter", .from = {.host = "127.0.0.1:9"}});
  CHECK(at(json_of(page), "url").text == "http://127.0.0.1:9/profession/kite-painter");
  CHECK(page.names_host);
  CHECK(!got("/api/v1/professions/kite-painter").names_host);
}

}  // namespace api_v1_test
