// Past editions on the site: what changed with each, its pages where it is kept, and addresses that lead on.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "exporting/exporter.hpp"
#include "fixtures.hpp"
#include "routing/archive.hpp"
#include "routing/route.hpp"
#include "routing/router.hpp"
#include "store/previous_edition.hpp"

namespace past_editions_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace fs = std::filesystem;

namespace {

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

// Vol. II, No. 06: a task more, a profession less, and another level.
publish::EditionDraft first_draft() {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/kite-painter.toml", "level = \"HIGH\"", "level = \"LOW\"");
  files.replace("content/professions/kite-painter.toml", "slug = \"first-flight\"", "slug = \"last-flight\"");
  files.replace("content/professions/kite-painter.toml", "name = \"Fly the first flight\"", "name = \"Fly the last flight\"");
  files.replace("content/edition.toml", "number = 7", "number = 6");
  files.replace("content/edition.toml", "2026-11-23", "2026-10-19");
  files.remove("content/professions/moss-guide.toml");
  return draft_of(files);
}

publish::EditionDraft second_draft(const SavedEdition& first) {
  MemoryFiles files = fixture_files();
  files.put("content/corrections.toml", R"([[correction]]
date = "2026-11-02"
profession = "kite-painter"
wrong = "Kites are <always> painted on both sides."
right = "Most kites are painted on one side & sealed."
edition = "2-6"
)");
  publish::PublishRequest request = fixture_request();
  request.previous = store::load_previous(first.reader());
  return draft_of(files, request);
}

struct Editions {
  SavedEdition first{first_draft()};
  SavedEdition second{second_draft(first)};
};

const Editions& editions() {
  static const Editions editions;
  return editions;
}

SiteOptions site_with(const std::vector<std::string>& archive, const std::string& base_path = "") {
  SiteOptions options;
  options.base_path = base_path;
  options.origin = "https://example.org";
  auto opened = open_archive(archive, editions().second.reader().load_facts(), options);
  REQUIRE_MESSAGE(opened.ok(), opened.error().message);
  options.archive = *opened;
  return options;
}

Router router_with(const SiteOptions& options) {
  auto router = Router::open(editions().second.file(), options);
  REQUIRE(router.ok());
  return std::move(*router);
}

Router keeping(const std::string& base_path = "") { return router_with(site_with({editions().first.file()}, base_path)); }

std::vector<std::string> links_of(const std::string& html) {
  static const std::regex attribute("(?:href|src|action)=\"([^\"#?]*)");
  std::vector<std::string> links;
  for (std::sregex_iterator at(html.begin(), html.end(), attribute), end; at != end; ++at) links.push_back((*at)[1]);
  return links;
}

}  // namespace

TEST_CASE("the page of an edition says what changed with it, by cause, and so does its twin") {
  const Router router = keeping();
  const std::string page = router.respond("/editions/2-7").body;
  CHECK(holds(page, "<h1"));
  CHECK(holds(page, "Editors: 1 new profession"));
  CHECK(holds(page, ">Moss Guides</a>: New profession."));
  CHECK(holds(page, "“Sketch the design” is HIGH; it was LOW."));
  CHECK(holds(page, "href=\"/editions/2-6\""));
  rapidjson::Document twin;
  REQUIRE(!twin.Parse(router.respond("/editions/2-7.json").body.c_str()).HasParseError());
  CHECK(twin["changes"].Size() > 3);
  CHECK(holds(router.respond("/editions/2-6").body, "No edition before it is known here"));
  for (const std::string path : {"/editions/2-8", "/editions/1-7", "/editions/x", "/editions/2-6-1", "/editions/"})
    CHECK_MESSAGE(router.respond(path).status != 200, path);
}

TEST_CASE("the list of editions, the front page and the profession say what changed") {
  const Router router = keeping();
  const std::string list = router.respond("/editions").body;
  CHECK(holds(list, "<a href=\"/editions/2-6\">Vol. II, No. 06</a>"));
  CHECK(holds(list, "<a href=\"/editions/2-6/front\">read it</a>"));
  CHECK(holds(router_with({}).respond("/editions").body, "not kept here"));
  const std::string front = router.respond("/").body;
  CHECK(holds(front, "New: Moss Guides."));
  CHECK(holds(front, "href=\"/editions/2-7\""));
  CHECK(holds(router.respond("/profession/moss-guide").body, "This profession is new in this edition."));
  CHECK(holds(router.respond("/profession/kite-painter").body, "is HIGH; it was LOW (editors)."));
}

TEST_CASE("a page of an earlier edition leads on: a task to its profession, or to its new address") {
  const Router router = keeping("/jobs");
  const Page gone = router.respond("/profession/kite-painter-last-flight");
  CHECK(gone.status == 301);
  CHECK(gone.location == "/jobs/profession/kite-painter");
  CHECK(router.respond("/profession/kite-painter-last-flight.json").location == "/jobs/profession/kite-painter.json");
  CHECK(router.respond("/profession/kite-painter-no-flight").status == 404);
}

TEST_CASE("a kept edition has its own pages below its address, and says that it is not the current one") {
  const Router router = keeping("/jobs");
  const Page page = router.respond("/editions/2-6/profession/kite-painter-last-flight");
  CHECK(page.status == 200);
  CHECK(holds(page.body, "You read the edition of October 19, 2026. <a href=\"/jobs/profession/kite-painter-last-flight\">"));
  CHECK(holds(page.body, "<meta name=\"robots\" content=\"noindex\">"));
  CHECK(!holds(page.body, "rel=\"canonical\""));
  CHECK(holds(page.body, "Vol. II, No. 06"));
  CHECK(router.respond("/editions/2-6/profession/moss-guide").status == 404);
  CHECK(router.respond("/profession/moss-guide").status == 200);
  CHECK(!holds(router.respond("/profession/moss-guide").body, "You read the edition of"));
  CHECK(router.respond("/editions/2-6/front").body.find("Vol. II, No. 06") != std::string::npos);
  CHECK(router.respond("/editions/2-6/professions.json").type == "application/json");
}

TEST_CASE("every link of a kept edition stays in it and leads somewhere, but for the way to the current one") {
  const Router router = keeping();
  std::set<std::string> seen;
  for (const std::string& path : router.all_paths()) {
    if (!path.starts_with("/editions/2-6/") || path.ends_with(".json") || path.ends_with(".md")) continue;
    const Page page = router.respond(path);
    CHECK_MESSAGE((page.status == 200 || page.status == 303), path);
    if (!page.type.starts_with("text/html")) continue;
    const std::string below = page.body.substr(page.body.find("</aside>"));
    for (const std::string& link : links_of(below)) {
      if (!link.starts_with('/') || !seen.insert(link).second) continue;
      CHECK_MESSAGE(link.starts_with("/editions/2-6"), path, " ", link);
      const int status = router.respond(link).status;
      CHECK_MESSAGE((status == 200 || status == 303), path, " ", link);
    }
  }
  CHECK(seen.size() > 50);
}

TEST_CASE("of an edition that is not kept, the pages answer 404 with a sentence that names the current one") {
  const Router router = router_with({});
  for (const std::string path : {"/editions/2-6/professions", "/editions/2-6/profession/kite-painter.json", "/editions/9-9/x"}) {
    const Page page = router.respond(path);
    CAPTURE(path);
    CHECK(page.status == 404);
    CHECK(holds(page.body, "The current edition is Vol. II, No. 07"));
  }
  CHECK(holds(router.respond("/editions/2-6").body, "Its pages are not kept here."));
}

TEST_CASE("a kept edition takes no form, and its heavy pages are made apart") {
  const Router router = keeping();
  CHECK(router.respond({.method = http::Method::post, .path = "/editions/2-6/assessment", .body = "x=1"}).status == 405);
  const Page search = router.respond("/editions/2-6/search", "q=kite");
  CHECK(search.status == 303);
  CHECK(search.location == "/search?q=kite");
  CHECK(router.respond("/editions/2-6/assessment").location == "/assessment");
  CHECK(body_at("/editions/2-6/assessment/description") == http::Body::none);
  CHECK(reads_query("/editions/2-6/search"));
  CHECK(!reads_query("/editions/2-6/professions"));
  CHECK(work_of({.path = "/editions/2-6/result.pdf"}) == http::Work::heavy);
}

TEST_CASE("an archive is files and folders; what is none is passed over in a folder, and refused by name") {
  const TempFolder folder;
  fs::copy(editions().first.file(), folder.file("six.sqlite"));
  fs::copy(editions().second.file(), folder.file("seven.sqlite"));
  write_file(folder.file("notes.sqlite"), "no edition");
  write_file(folder.file("notes.txt"), "no edition");
  const EditionFacts current = editions().second.reader().load_facts();
  const auto archive = open_archive({folder.path(), editions().first.file()}, current, {});
  REQUIRE(archive.ok());
  CHECK((*archive)->editions.size() == 1);  // the current one, and the same again, are not kept twice
  REQUIRE((*archive)->passed.size() == 1);
  CHECK(holds((*archive)->passed.front(), "notes.sqlite"));
  CHECK(!open_archive({folder.file("notes.sqlite")}, current, {}).ok());
  CHECK(!open_archive({folder.file("missing.sqlite")}, current, {}).ok());
  publish::EditionDraft other = first_draft();
  other.professions.front().summary += " Other.";
  const SavedEdition twin(other);
  CHECK(!open_archive({editions().first.file(), twin.file()}, current, {}).ok());
}

TEST_CASE("a kept edition of another format is named and says so, wherever it would be") {
  const TempFolder folder;
  const std::string older = folder.file("six.sqlite");
  fs::copy(editions().first.file(), older);
  constexpr std::streamoff kUserVersion = 63;  // the last byte of the format
  std::fstream bytes(older, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekp(kUserVersion).put('\x07').flush();
  const EditionFacts current = editions().second.reader().load_facts();
  for (const std::string& path : {folder.path(), older}) {
    CAPTURE(path);
    const auto archive = open_archive({path}, current, {});
    REQUIRE(archive.ok());
    CHECK((*archive)->editions.empty());
    REQUIRE((*archive)->unread.size() == 1);
    CHECK(holds((*archive)->passed.front(), "has edition format 7"));
    SiteOptions options;
    options.archive = *archive;
    const auto router = Router::open(editions().second.file(), options).value();
    CHECK(holds(router.respond("/editions").body, "kept in format 7, which this program cannot read"));
    CHECK(holds(router.respond("/editions/2-6").body, "but in edition format 7, which this site’s program cannot read"));
    const http::Page page = router.respond("/editions/2-6/professions");
    CHECK(page.status == 404);
    CHECK(holds(page.body, "its format (7) is one that this site’s program cannot read"));
  }
}

TEST_CASE("a static copy has the kept edition as a folder, and a page where an address leads on") {
  const TempFolder folder;
  exporting::ExportRequest request;
  request.folder = folder.file("site");
  request.edition_file = editions().second.file();
  request.site = site_with({editions().first.file()}, "/jobs");
  const auto summary = exporting::export_site(request);
  REQUIRE_MESSAGE(summary.ok(), summary.error().message);
  const auto text = [&](const std::string& name) { return bytes_of(folder.file("site/" + name)); };
  CHECK(holds(text("editions/2-6/index.html"), "It is kept here as it was published."));
  CHECK(holds(text("editions/2-6/front/index.html"), "You read the edition of October 19, 2026."));
  CHECK(holds(text("editions/2-6/profession/kite-painter-last-flight/index.html"), "/jobs/editions/2-6/assets/site-"));
  CHECK(holds(text("profession/kite-painter-last-flight/index.html"), "content=\"0; url=/jobs/profession/kite-painter\""));
  CHECK(!fs::exists(folder.file("site/editions/2-6/robots.txt")));
  CHECK(!holds(text("sitemap.xml"), "/editions/2-6/"));
}

TEST_CASE("a correction stands on its page, on the page of all of them, and in the feed; its text is text") {
  const Router router = keeping();
  for (const std::string path : {"/corrections", "/profession/kite-painter", "/feed.xml"}) {
    const std::string body = router.respond(path).body;
    CAPTURE(path);
    CHECK(holds(body, "Kites are &lt;always&gt; painted on both sides."));
    CHECK(holds(body, "painted on one side &amp; sealed."));
  }
  CHECK(holds(router.respond("/corrections").body, "<a href=\"/profession/kite-painter\">Kite Painters</a>"));
  CHECK(holds(router.respond("/").body, "href=\"/corrections\""));
  CHECK(!holds(router.respond("/profession/tide-programmer").body, "always"));
  CHECK(holds(router.respond("/editions/2-6/profession/kite-painter").body, "This page was wrong: <a href=\"/corrections\">"));
  CHECK(!holds(router.respond("/editions/2-6/professions").body, "This page was wrong"));
  CHECK(holds(router.respond("/corrections.json").body, "\"date\":\"2026-11-02\""));
}

TEST_CASE("where the site has an address for errors, each page offers it with its own path") {
  SiteOptions options;
  options.contact = "desk@example.org";
  CHECK(holds(router_with(options).respond("/profession/kite-painter").body,
              "href=\"mailto:desk@example.org?subject=Error%20on%20%2Fprofession%2Fkite%2Dpainter\">Report an error on this page</a>"));
  options.contact = "https://example.org/contact";
  CHECK(!holds(router_with(options).respond("/").body, "Report an error"));
  options.contact = "https://example.org/@desk";
  CHECK(!holds(router_with(options).respond("/").body, "Report an error"));
  CHECK(!holds(router_with({}).respond("/").body, "Report an error"));
}

}  // namespace past_editions_test
