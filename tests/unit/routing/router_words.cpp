// What the pages and twins of the fixture's edition say, wherever it stands.
#include <doctest/doctest.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <cstdlib>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "fixtures.hpp"
#include "routing/router.hpp"
#include "views/measure_view.hpp"

namespace router_words_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

const SavedEdition& edition() {
  static const SavedEdition edition(fixture_draft());
  return edition;
}

// Every page and twin of the site: its path and its bytes.
std::vector<std::pair<std::string, std::string>> texts(std::string_view type) {
  const auto router = Router::open(edition().file(), {});
  REQUIRE(router.ok());
  std::vector<std::pair<std::string, std::string>> texts;
  for (const std::string& path : router->all_paths()) {
    Page page = router->respond(path);
    if (page.type.starts_with(type) && path != "/gallery") texts.emplace_back(path, std::move(page.body));
  }
  return texts;
}

// Notes the keys that stand twice in one object.
struct Keys : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Keys> {
  bool Default() { return true; }
  bool StartObject() { return open.emplace_back(), true; }
  bool EndObject(rapidjson::SizeType) { return open.pop_back(), true; }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    if (!open.back().insert(std::string(text, size)).second) twice.insert(std::string(text, size));
    return true;
  }

  std::vector<std::set<std::string>> open;
  std::set<std::string> twice;
};

std::set<std::string> keys_twice(const std::string& json) {
  Keys keys;
  rapidjson::StringStream stream(json.c_str());
  REQUIRE(!rapidjson::Reader().Parse(stream, keys).IsError());
  return keys.twice;
}

void check_absent(const std::string& pattern) {
  const std::regex wrong(pattern);
  for (const auto& [path, html] : texts("text/html")) {
    std::smatch met;
    CHECK_MESSAGE(!std::regex_search(html, met, wrong), path, " says “", met.str(), "”");
  }
}

}  // namespace

TEST_CASE("no object of a JSON twin has a key twice") {
  std::set<std::string> twice;
  for (const auto& [path, json] : texts("application/json"))
    for (const std::string& key : keys_twice(json)) twice.insert(key + " in " + path);
  CHECK_MESSAGE(twice.empty(), twice.size(), " times, first: ", twice.empty() ? "" : *twice.begin());
}

TEST_CASE("no page says a span from a number to the same") { check_absent("(above|from) (\\d+) to \\2 of"); }

TEST_CASE("no page counts one of the one") { check_absent("1 of the 1 "); }

TEST_CASE("no page has a place left for words that never came") {
  check_absent("\\{\\}|\\{:|\\bnan\\b|  \\.|: \\.|\\(\\)|“”");
  check_absent(">undefined<|>null<");
}

TEST_CASE("a place in percent is the same number in a row, in the sentence over it and in the spoken text") {
  const store::EditionReader reader = edition().reader();
  const EditionFacts facts = reader.load_facts();
  for (const std::string slug : {"tide-table-programmers", "kite-painters", "string-dyers", "lantern-menders"}) {
    views::Citations citations(facts);
    const auto table = views::occupation_measures_view(*reader.find_profession(slug), facts, citations);
    REQUIRE(table.could_be_done.size() == 3);
    int low = 101, high = -1;
    std::string lowest, highest;  // the first of those that share a place
    for (const views::MeasureRow& row : table.could_be_done) {
      const int place = std::atoi(row.value.c_str());
      if (place < low) low = place, lowest = row.name;
      if (place > high) high = place, highest = row.name;
      CHECK(row.spoken.find("above " + std::to_string(place) + " of 100") != std::string::npos);
    }
    const std::string span = low == high ? "say " + std::to_string(low)
                                         : "from " + std::to_string(low) + " (" + lowest + ") to " +
                                               std::to_string(high) + " (" + highest + ")";
    CHECK_MESSAGE(table.caption.find(span) != std::string::npos, slug, ": rows span ", low, " to ", high, "; ",
                  table.caption);
  }
}

TEST_CASE("readings that agree are no story of where readings part") {
  MemoryFiles files = fixture_files();
  files.replace("content/edition.toml", "lead = \"kite-painter\"\n", "");
  for (const std::string label : {"\tE1\tE1\tE2\t", "\tE0\tE1\tE0\t", "\tE2\tE1\tE2\t"}) {
    const std::string agreed = "\t" + label.substr(1, 2) + "\t" + label.substr(1, 2) + "\t" + label.substr(1, 2) + "\t";
    std::string text = files.text("data/gpts-are-gpts/full_labelset.tsv");
    while (text.find(label) != std::string::npos) text = replaced(text, label, agreed);
    files.put("data/gpts-are-gpts/full_labelset.tsv", text);
  }
  for (const std::string label : {"E0\tE0\tE1", "E1\tE2\tE1", "E0\tE1\tE1", "E0\tE0\tE2"})
    files.replace("data/gpts-are-gpts/full_labelset.tsv", label,
                  label.substr(0, 2) + "\t" + label.substr(0, 2) + "\t" + label.substr(0, 2));
  const SavedEdition agreed(draft_of(files));
  const auto router = Router::open(agreed.file(), {});
  REQUIRE(router.ok());
  CHECK(router->respond("/").body.find("Where the readings part") == std::string::npos);
}

}  // namespace router_words_test
