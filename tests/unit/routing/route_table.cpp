// The one table of routes: what it says of an address is what the site does.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <set>
#include <string>

#include "command_run.hpp"
#include "fixtures.hpp"
#include "assessment/journey.hpp"
#include "folders.hpp"
#include "routing/route.hpp"
#include "routing/router.hpp"
#include "routing/site_context.hpp"
#include "site/routes.hpp"
#include "system/secret_seal.hpp"

namespace route_table_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

// With the pages of a publication that writes its own.
const SavedEdition& edition() {
  static const SavedEdition edition([] {
    MemoryFiles files = fixture_files();
    files.put("content/pages/about.md", "# About us\n\nWe paint kites.\n");
    files.put("content/pages/imprint.md", "# Imprint\n\nThe kite painters’ union.\n");
    return draft_of(files, fixture_request());
  }());
  return edition;
}

SiteOptions copy_options() {
  SiteOptions options;
  options.has_gallery = true;
  return options;
}

SiteOptions served_options() {
  SiteOptions options = copy_options();
  options.seal = std::make_shared<system::SecretSeal>(system::SecretSeal::of_process());
  options.reports.by = views::ReportsBy::folder;
  options.reports.open_desk = []() -> Result<std::unique_ptr<mail::ReportDesk>> {
    return io_error("no store in this test");
  };
  return options;
}

const Router& served() {
  static const Router router = Router::open(edition().file(), served_options()).value();
  return router;
}

const Router& copy() {
  static const Router router = Router::open(edition().file(), copy_options()).value();
  return router;
}

// There only if the publication wrote it, or if the server was asked for it.
bool may_be_absent(const Route& route) {
  return route.pattern == site::kAbout || route.pattern == site::kImprint || route.pattern == site::kGallery;
}

bool has_open_part(const Route& route) { return route.pattern.find('<') != std::string_view::npos; }

// With what the fixture has in the place of each part in brackets.
std::string filled_in(std::string path) {
  for (const auto& [part, value] : {std::pair<std::string, std::string>{"<profession>", "kite-painter"}, {"<other>", "ferry-callers"}, {"<code>", "15-1252.00"},
                                    {"<task>", "kite-painter-sketch-design"}, {"<measure>", "gpts-human-beta"}, {"<edition>", "2-7"}, {"<feed>", "professions.xml"}})
    if (const std::size_t begin = path.find(part); begin != std::string::npos) path.replace(begin, part.size(), value);
  return path;
}

// An address that fits the route: the first one of a static copy, or its pattern; "" where the fixture has none.
std::string address_of(const Route& route) {
  if (!has_open_part(route)) return std::string(route.pattern);
  if (route.pattern == site::kCards) return site::card("kite-painter");
  if (route.is_api || route.pattern == site::kEmbed || route.pattern == site::kFeeds) return filled_in(std::string(route.pattern));
  if (route.pattern == site::kChartFiles) return site::chart("kite-painter-range", ".svg");
  const auto context = open_site(edition().file(), {}).value();
  const auto paths = route.list(*context);
  return paths.empty() ? "" : paths.front();
}

Page asked(http::Method method, const std::string& path) { return served().respond({.method = method, .path = path}); }

bool is_missing(const Page& page) { return page.body.find("There is no such page") != std::string::npos; }

bool has_row(std::string_view pattern) {
  return std::ranges::find(all_routes(), pattern, &Route::pattern) != all_routes().end();
}

std::string yes_or_no(bool yes) { return yes ? "yes" : "no"; }

std::string documented_table() {
  std::string table = "| address | methods | static copy | sitemap | JSON twin | Markdown | page |\n|---|---|---|---|---|---|---|\n";
  for (const Route& route : all_routes())
    table += "| `" + std::string(route.pattern) + "` | " + std::string(methods_of(route)) + " | " +
             yes_or_no(route.in_copy == InCopy::yes) + " | " + yes_or_no(route.in_sitemap == InSitemap::yes) + " | " +
             yes_or_no(route.twin == Twin::json) + " | " + yes_or_no(has_text_twin(route)) + " | " + std::string(route.description) + " |\n";
  return table;
}

}  // namespace

TEST_CASE("a pattern has one row, and a row can be answered and listed") {
  std::set<std::string_view> patterns;
  for (const Route& route : all_routes()) {
    CAPTURE(route.pattern);
    CHECK(patterns.insert(route.pattern).second);
    CHECK((route.read || route.post));
    CHECK(!route.description.empty());
    CHECK((route.in_copy == InCopy::yes || (route.in_sitemap == InSitemap::no && !route.list)));
    CHECK((route.list != nullptr) ==
          (route.in_copy == InCopy::yes && (has_open_part(route) || may_be_absent(route))));
  }
}

TEST_CASE("every row that is read has a page on a served site, and those of a static copy have one there") {
  for (const Route& route : all_routes()) {
    const std::string path = address_of(route);
    CAPTURE(path);
    if (path.empty() || route.pattern == site::kMissing) continue;
    if (route.read) CHECK_FALSE(is_missing(served().respond(path)));
    if (route.in_copy == InCopy::yes) CHECK(copy().respond(path).status == 200);
  }
}

TEST_CASE("a method that a row does not have is refused, and the refusal names those it has") {
  for (const Route& route : all_routes()) {
    const std::string path = address_of(route);
    if (path.empty()) continue;
    CAPTURE(path);
    const Page other = asked(http::Method::other, path);
    CHECK(other.status == 405);
    CHECK(other.allow == methods_of(route));
    const Page posted = asked(http::Method::post, path), read = asked(http::Method::get, path);
    CHECK((posted.status == 405) == (route.post == nullptr));
    CHECK((read.status == 405) == (route.read == nullptr));
    for (const Page& page : {posted, read})
      if (page.status == 405) CHECK(page.allow == methods_of(route));
  }
}

TEST_CASE("Allow names the methods that an address takes, and no others: at every address, and at its twins") {
  constexpr std::array kMethods = {http::Method::get, http::Method::head, http::Method::options, http::Method::post};
  for (const Route& route : all_routes()) {
    const std::string address = address_of(route);
    if (address.empty()) continue;
    std::vector<std::string> paths{address};
    if (route.twin == Twin::json) paths.push_back(site::json_twin(address));
    if (has_text_twin(route)) paths.push_back(site::text_twin(address));
    if (route.has_csv) paths.push_back(address + ".csv");
    for (const std::string& path : paths) {
      CAPTURE(path);
      const std::string allow = asked(http::Method::other, path).allow;
      for (const http::Method method : kMethods) {
        CAPTURE(http::word_of(method));
        const Page page = asked(method, path);
        const bool is_named = (", " + allow + ",").find(", " + std::string(http::word_of(method)) + ",") != std::string::npos;
        CHECK((page.status != 405) == is_named);
        if (page.status == 405 || method == http::Method::options) CHECK(page.allow == allow);
      }
    }
  }
}

TEST_CASE("a row with a twin has it as JSON or as Markdown, and no other has one") {
  for (const Route& route : all_routes()) {
    const std::string path = address_of(route);
    if (path.empty() || has_row(site::json_twin(path)) || route.is_api) continue;
    CAPTURE(path);
    const Page text = served().respond(site::text_twin(path));
    if (has_text_twin(route)) CHECK(text.type == "text/markdown; charset=utf-8");
    else CHECK(text.status == 404);
    const Page twin = served().respond(site::json_twin(path));
    if (route.twin == Twin::json) CHECK(twin.type == "application/json");
    else CHECK(twin.status == 404);
  }
}

TEST_CASE("the sitemap lists the rows that say so, and no others") {
  const std::string map = served().respond(site::kSitemap).body;
  for (const Route& route : all_routes()) {
    const std::string path = address_of(route);
    if (path.empty()) continue;
    const bool listed = map.find("<loc>http://127.0.0.1:8080" + path + "</loc>") != std::string::npos;
    CHECK_MESSAGE(listed == (route.in_sitemap == InSitemap::yes), path);
  }
}

TEST_CASE("a form is taken where a row takes a post, and a file at one address") {
  CHECK(body_at(site::kSearch) == http::Body::form);
  CHECK(body_at(site::kAssessApi) == http::Body::form);
  CHECK(body_at(site::kAssessmentDescription) == http::Body::file);
  for (const std::string_view path : {"/", "/professions", "/result", "/result.json", "/nowhere", "/search.json"})
    CHECK_MESSAGE(body_at(path) == http::Body::none, path);
}

TEST_CASE("every page of the assessment has its row") {
  for (const std::string_view path : assessment::all_paths()) CHECK_MESSAGE(has_row(path), path);
}

TEST_CASE("a site without reports has none of their addresses") {
  for (const std::string_view path : {site::kReport, site::kReportAsked, site::kReportConfirm})
    CHECK_MESSAGE(copy().respond(path).status == 404, path);
}

TEST_CASE("the gallery is there only where it is asked for") {
  const Router plain = Router::open(edition().file(), {}).value();
  CHECK(plain.respond(site::kGallery).status == 404);
  CHECK(plain.respond(site::kRobots).body.starts_with("User-agent: *\nDisallow:\nSitemap: "));
  const auto paths = plain.all_paths();
  CHECK(std::ranges::find(paths, site::kGallery) == paths.end());
}

TEST_CASE("a query is left to the pages that read one") {
  for (const std::string_view path : {"/search", "/result", "/result.pdf", "/assessment/week", "/api/v1/match"})
    CHECK_MESSAGE(reads_query(path), path);
  for (const std::string_view path : {"/", "/professions", "/sitemap.xml", "/assets/site-0.css", "/nowhere"})
    CHECK_MESSAGE(!reads_query(path), path);
}

TEST_CASE("PDFs, pictures and answers to long texts are heavy") {
  const auto work = [](std::string_view path, std::string_view query) {
    return work_of({.path = path, .query = query});
  };
  CHECK(work("/result.pdf", "") == http::Work::heavy);
  CHECK(work("/result.png", "") == http::Work::heavy);
  CHECK(work("/result", "a=1") == http::Work::light);
  CHECK(work("/result", std::string(2000, 'a')) == http::Work::heavy);
  CHECK(work("/professions", "") == http::Work::light);
}

TEST_CASE("docs/routes.md has the table as it is") {
  const std::string file = test::source_folder() + "/docs/routes.md";
  std::string text = bytes_of(file);
  const std::string begin = "<!-- the table of routes; WILLAI_REWRITE_GOLDEN=1 writes it -->\n", end = "<!-- end -->\n";
  const std::size_t from = text.find(begin), to = text.find(end);
  REQUIRE(from != std::string::npos);
  REQUIRE(to != std::string::npos);
  const std::size_t table = from + begin.size();
  if (std::getenv("WILLAI_REWRITE_GOLDEN") != nullptr)
    write_file(file, text.replace(table, to - table, documented_table()));
  else CHECK_MESSAGE(text.substr(table, to - table) == documented_table(), "WILLAI_REWRITE_GOLDEN=1 writes it");
}

}  // namespace route_table_test
