// Whole pages over the fixture's edition, as they were last approved. A page is rendered without the press, so that a
// change of a style's name changes none. After a change that was meant:
//
//   WILLAI_REWRITE_GOLDEN=1 build/release/tests/unit -tc='*golden*'
#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

#include "api/edition_diff_json.hpp"
#include "api/pages_json.hpp"
#include "base/text.hpp"
#include "cli/program.hpp"
#include "fixtures.hpp"
#include "golden_files.hpp"
#include "pages/pages.hpp"
#include "views/deep_dive_page.hpp"
#include "views/editions_page.hpp"
#include "views/front_page.hpp"
#include "views/index_page.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"
#include "views/prose_page.hpp"
#include "views/search_view.hpp"
#include "views/sources_page.hpp"

namespace golden_test {

using namespace willai;
using namespace willai::test;

namespace {

// The fixture's edition as a third one would find it: with a last edition, so that pages say what moved.
struct Printed {
  SavedEdition saved;
  store::EditionReader reader;
  EditionFacts facts;

  Printed() : saved(draft()), reader(saved.reader()), facts(reader.load_facts()) {
    // The real digest depends on the release of SQLite that wrote the file.
    facts.proof = {.digest = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                   .key = "willai-public-key AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
                   .signature = "0f1e2d3c"};
  }

  static publish::EditionDraft draft() {
    publish::PublishRequest request = fixture_request();
    publish::PreviousEdition previous;
    previous.editions = {{2, 6, "2026-10-19", 8, 40}};
    previous.exposures.emplace("kite-painter", Estimate{Exposure(.2), Exposure(.3), Exposure(.4)});
    previous.levels.emplace("kite-painter-sketch-design", Level::medium);
    request.previous = previous;
    return draft_of(fixture_files(), request);
  }

  Profession profession(std::string_view slug) const {
    auto found = reader.find_profession(slug);
    REQUIRE(found.has_value());
    return std::move(*found);
  }
};

const Printed& printed() {
  static const Printed printed;
  return printed;
}

views::DeepDivePage deep_dive(std::string_view slug, std::string_view task) {
  const Profession profession = printed().profession(slug);
  return views::deep_dive_view(profession, task_in(profession, task), printed().facts);
}

// What `willai COMMAND --help` prints.
std::string help_of(std::vector<std::string> words) {
  words.emplace_back("--help");
  std::ostringstream out, err;
  CHECK_EQ(cli::run_program(std::move(words), out, err), 0);
  CHECK(err.str().empty());
  return out.str();
}

}  // namespace

TEST_CASE("the front page is the golden one") {
  check_page_and_twin("front", views::front_view(printed().facts, printed().profession("kite-painter")));
}

TEST_CASE("a written profession's page is the golden one") {
  check_page_and_twin("profession-written",
                      views::profession_view(printed().profession("kite-painter"), printed().facts));
}

TEST_CASE("a composed profession's page is the golden one") {
  check_page_and_twin("profession-composed",
                      views::profession_view(printed().profession("tide-table-programmers"), printed().facts));
}

TEST_CASE("the deep dive of a task at HIGH is the golden one") {
  check_page_and_twin("deep-dive-high", deep_dive("kite-painter", "sketch-design"));
}

TEST_CASE("the deep dive of a task nobody rated is the golden one") {
  check_page_and_twin("deep-dive-not-rated",
                      deep_dive("kite-painters", "photograph-finished-kites-for-the-winter-catalog"));
}

views::IndexPage index_page(const views::IndexChoice& choice) {
  const ListedAs standing = choice.bare ? ListedAs::bare : ListedAs::listed;
  return views::index_view(printed().facts, choice, printed().reader.listed(standing)).value();
}

TEST_CASE("the index is the golden one") { check_page_and_twin("index", index_page({})); }

TEST_CASE("the index by exposure is the golden one") {
  check_page_and_twin("index-by-exposure", index_page({.order = views::IndexOrder::most_exposed}));
}

TEST_CASE("the list of titles without figures is the golden one") {
  check_page_and_twin("index-without-figures", index_page({.bare = true}));
}

TEST_CASE("the index of a field and a level is the golden one") {
  check_page_and_twin("index-field-level", index_page({.field = find_field(27), .reach = views::Reach::some}));
}

TEST_CASE("the search that asks back is the golden one") {
  const auto found = [](std::string_view slug, double score) {
    return views::FoundJob{
        "27-1013.00", score, {matching::Met::title, "Kite Painter"}, printed().profession(slug), std::nullopt};
  };
  const views::Findings both{false, "", {found("kite-painter", .5), found("lantern-menders", .4)}, {}};
  check_page("search", views::search_view(printed().facts, "kite", both));
}

TEST_CASE("the sources are the golden ones") { check_page_and_twin("sources", views::sources_view(printed().facts)); }

TEST_CASE("the editions are the golden ones") {
  check_page_and_twin("editions", views::editions_view(printed().facts));
}

TEST_CASE("the page of an edition is the golden one") {
  const EditionFacts& facts = printed().facts;
  const Estimate was{Exposure(.2), Exposure(.3), Exposure(.4)}, is{Exposure(.3), Exposure(.45), Exposure(.6)};
  std::vector<EditionChange> changes = {
      {.kind = ChangeKind::source, .name = "O*NET", .was = "29.1", .now = "30.1"},
      {.kind = ChangeKind::new_task, .profession = "ferry-callers", .plural = "Ferry Callers", .task = "call", .name = "Call the ferry", .now = "not rated"},
      {.kind = ChangeKind::reworded, .profession = "ferry-callers", .plural = "Ferry Callers", .task = "wave", .name = "Wave", .was = "Wave a flag.", .now = "Wave a lamp."},
      {.kind = ChangeKind::predicted_level, .cause = ChangeCause::model, .profession = "ferry-callers", .plural = "Ferry Callers", .task = "wave", .name = "Wave", .was = "LOW", .now = "MEDIUM"},
      {.kind = ChangeKind::gone_profession, .cause = ChangeCause::editors, .profession = "kite-tailors", .plural = "Kite Tailors"},
      {.kind = ChangeKind::range, .cause = ChangeCause::editors, .profession = "kite-painter", .plural = "Kite Painters", .range_was = was, .range_now = is}};
  check_page_and_twin("edition", views::edition_page_view(facts, views::known_editions(facts, {facts.past.front()}), 0, changes));
}

TEST_CASE("the corrections are the golden ones") {
  EditionFacts facts = printed().facts;
  facts.corrections = {{"2026-11-02", "kite-painter", "", "/profession/kite-painter", "Kite Painters", "Silk & linen were said to be one cloth.", "They are two.", {2, 6}}};
  check_page_and_twin("corrections", views::corrections_view(facts));
}

TEST_CASE("the page for what is missing is the golden one") {
  check_page("missing", views::missing_view(printed().facts, "/profession/kite-eater"));
}

TEST_CASE("the help of every command is the golden one") {
  std::string text = "$ willai --help\n" + help_of({});
  for (const std::string command :
       {"serve", "publish", "diff", "export", "check", "init", "find-code", "measures", "report", "data", "worker", "mail", "privacy", "errors",
        "store"})
    text += "\n$ willai " + command + " --help\n" + help_of({command});
  for (const auto& [group, command] : {std::pair<std::string, std::string>("data", "pull"),
                                       {"new", "profession"},
                                       {"mail", "test"},
                                       {"mail", "status"},
                                       {"mail", "bounce"},
                                       {"privacy", "show"},
                                       {"errors", "settle"},
                                       {"store", "copy"},
                                       {"config", "check"}})
    text += "\n$ willai " + group + " " + command + " --help\n" + help_of({group, command});
  check_golden("help.txt", text);
}

}  // namespace golden_test
