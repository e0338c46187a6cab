// `willai diff` and `publish --previous` as a person at a terminal meets them.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>
#include <vector>

#include "command_run.hpp"
#include "fixtures.hpp"

namespace diff_cli_test {

using namespace willai;
using namespace willai::test;

namespace {

// Vol. II, No. 06 of October 19: another level, and without the last task of the kite painter.
MemoryFiles earlier_files() {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/kite-painter.toml", "level = \"HIGH\"", "level = \"LOW\"");
  files.replace("content/edition.toml", "number = 7", "number = 6");
  files.replace("content/edition.toml", "2026-11-23", "2026-10-19");
  files.remove("content/professions/moss-guide.toml");
  return files;
}

struct Published {
  Desk before{earlier_files()};
  Desk now;
  std::string first = before.at("edition.sqlite");
  std::string second = now.at("edition.sqlite");
  Ended last;

  Published() {
    REQUIRE(willai_run(before.publishing("edition.sqlite")).code == 0);
    auto words = now.publishing("edition.sqlite");
    words.insert(words.end(), {"--previous", first});
    last = willai_run(words);
    REQUIRE_MESSAGE(last.code == 0, last.err);
  }
};

store::EditionReader opened(const std::string& file) {
  auto reader = store::EditionReader::open(file);
  REQUIRE(reader.ok());
  return std::move(*reader);
}

Ended publish_after(const std::string& previous, std::vector<std::string> more) {
  const Desk desk;
  auto words = desk.publishing("edition.sqlite");
  words.insert(words.end(), {"--previous", previous});
  words.insert(words.end(), more.begin(), more.end());
  return willai_run(words);
}

}  // namespace

TEST_CASE("diff counts by cause first, then names each change") {
  const Published editions;
  const Ended ended = willai_run({"diff", editions.first, editions.second});
  CHECK(ended.code == 0);
  CHECK_MESSAGE(ended.err.empty(), ended.err);
  CHECK(ended.out.starts_with("From Vol. II, No. 06 (2026-10-19) to Vol. II, No. 07 (2026-11-23)\nEditors: 1 new profession"));
  CHECK(holds(ended.out, "Moss Guides: New profession."));
  CHECK(holds(ended.out, "Kite Painters: “Sketch the design” is HIGH; it was LOW."));
  CHECK(holds(ended.out, "Kite Painters: The range moved from"));
  CHECK(holds(willai_run({"diff", editions.second, editions.first}).out, "Moss Guides: No longer a profession"));
  CHECK(holds(willai_run({"diff", editions.first, editions.first}).out, "Nothing changed."));
}

TEST_CASE("diff --json gives counts, and each change with its cause") {
  const Published editions;
  const Ended ended = willai_run({"diff", editions.first, editions.second, "--json"});
  rapidjson::Document document;
  REQUIRE(!document.Parse(ended.out.c_str()).HasParseError());
  CHECK(document["before"]["number"].GetInt() == 6);
  CHECK(document["now"]["date"].GetString() == std::string("2026-11-23"));
  CHECK(document["counts"][0]["cause"].GetString() == std::string("editors"));
  bool has_level = false, has_range = false;
  for (const auto& change : document["changes"].GetArray()) {
    CHECK(change["cause"].GetString() == std::string("editors"));
    const std::string kind = change["kind"].GetString();
    has_level = has_level || (kind == "level" && change["task"].GetString() == std::string("sketch-design"));
    if (kind != "range") continue;
    has_range = true;
    CHECK(change["was"]["value"].GetDouble() < change["now"]["value"].GetDouble());
  }
  CHECK(has_level);
  CHECK(has_range);
}

TEST_CASE("publish --previous says what changed, and an edition knows it by itself") {
  const Published editions;
  CHECK(holds(editions.last.out, "since the previous edition:\n  Editors: 1 new profession"));
  const store::EditionReader reader = opened(editions.second);
  const auto changes = reader.load_changes({2, 7});
  CHECK(!changes.empty());
  CHECK(changes == reader.load_all_changes());
  CHECK(reader.find_profession("moss-guide")->changes.front().kind == ChangeKind::new_profession);
  CHECK(reader.load_facts().changes.front().kind == ChangeKind::new_profession);
}

TEST_CASE("what changed is carried on to the edition after the next") {
  const Published editions;
  const Desk third;
  auto words = third.publishing("edition.sqlite");
  words.insert(words.end(), {"--previous", editions.second, "--number", "8", "--date", "2026-12-14"});
  REQUIRE(willai_run(words).code == 0);
  const store::EditionReader reader = opened(third.at("edition.sqlite"));
  CHECK(reader.load_changes({2, 8}).empty());
  CHECK(!reader.load_changes({2, 7}).empty());
}

TEST_CASE("publish refuses a number or a date that does not follow the previous edition") {
  const Desk desk;
  REQUIRE(willai_run(desk.publishing("edition.sqlite")).code == 0);
  const std::string last = desk.at("edition.sqlite");
  const Ended same = publish_after(last, {"--date", "2026-12-01"});
  CHECK(same.code == 1);
  CHECK(holds(same.err, "Vol. II, No. 07 cannot follow Vol. II, No. 07, the previous edition; give --number 8"));
  CHECK(publish_after(last, {"--number", "6", "--date", "2026-12-01"}).code == 1);
  CHECK(publish_after(last, {"--volume", "1", "--number", "9", "--date", "2026-12-01"}).code == 1);
  const Ended early = publish_after(last, {"--number", "8", "--date", "2025-01-01"});
  CHECK(early.code == 1);
  CHECK(holds(early.err, "2025-01-01 is not later than 2026-11-23, the date of Vol. II, No. 07"));
  CHECK(publish_after(last, {"--number", "8"}).code == 1);  // the same date
  CHECK(publish_after(last, {"--number", "8", "--date", "2026-11-24"}).code == 0);
  CHECK(publish_after(last, {"--volume", "3", "--number", "1", "--date", "2027-01-04"}).code == 0);
}

TEST_CASE("diff needs two editions that this program reads") {
  const Published editions;
  CHECK(willai_run({"diff", editions.first}).code == 2);
  const Ended ended = willai_run({"diff", editions.first, "missing.sqlite"});
  CHECK(ended.code == 1);
  CHECK(holds(ended.err, "missing.sqlite"));
}

}  // namespace diff_cli_test
