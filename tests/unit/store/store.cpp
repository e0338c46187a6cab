#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "domain/words.hpp"
#include "fixtures.hpp"
#include "store/edition_schema.hpp"
#include "store/edition_writer.hpp"
#include "store/previous_edition.hpp"

namespace store_test {

using namespace willai;
using namespace willai::test;

namespace {

const publish::EditionDraft& draft() {
  static const publish::EditionDraft draft = fixture_draft();
  return draft;
}

const SavedEdition& edition() {
  static const SavedEdition edition(draft());
  return edition;
}

std::string text_of(const MeasureValue& value) {
  const auto number = [](const std::optional<double>& each) { return each ? std::to_string(*each) : "none"; };
  return value.measure + " " + number(value.value) + " " + number(value.percentile) + " " +
         (value.n ? std::to_string(*value.n) : "none") + " " + value.gap + " " + std::string(word_for(value.basis)) +
         " " + value.from + " " + number(value.low) + " " + number(value.high) + " " + number(value.placed_low) + " " +
         number(value.placed_high);
}

// In the order of their names, as the store keeps them.
std::vector<std::string> texts_of(const std::vector<MeasureValue>& values) {
  std::vector<std::string> texts;
  for (const MeasureValue& value : values) texts.push_back(text_of(value));
  std::ranges::sort(texts);
  return texts;
}

void run_sql(const std::string& file, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

std::string open_error(const std::string& file) {
  const auto reader = store::EditionReader::open(file);
  return reader.ok() ? "" : reader.error().message;
}

// A draft in which every field of a profession holds something, quotes and NULs of SQL among it.
publish::EditionDraft full_draft() {
  publish::EditionDraft draft = fixture_draft();
  Profession& first = draft.professions.front();
  first.name = "O'Brien \"; DROP TABLE task; --";
  first.previous = Estimate{Exposure(.125), Exposure(.25), Exposure(1.0 / 3)};
  first.related.front().reason = "the same field";
  first.tasks.front().previous_level = Level::medium;
  first.tasks.front().activities = {{"4.A.9.z.1.I01.D01", "Look up.\nLook down."}};
  first.tasks.front().statement = "Sketch 🪁 – “twice” – & <b>fast</b>.";
  first.tasks.front().weight = Weight(4.37);
  first.alternate_titles.push_back("風箏畫家");
  draft.past = {{2, 6, "2026-10-19", 8, 40}, {2, 5, "2026-09-14", 7, 33}};
  return draft;
}

}  // namespace

TEST_CASE("every profession is read back as it was written, field by field") {
  const store::EditionReader reader = edition().reader();
  for (const Profession& written : draft().professions) {
    const auto read = reader.find_profession(written.slug);
    REQUIRE(read.has_value());
    CHECK(whole_text(*read) == whole_text(written));
  }
  CHECK(!reader.find_profession("no-such-page"));
  CHECK(!reader.find_profession(""));
}

TEST_CASE("what an editor may write, and nobody does, is read back too") {
  const publish::EditionDraft full = full_draft();
  const SavedEdition saved(full);
  const auto read = saved.reader().find_profession("kite-painter");
  REQUIRE(read.has_value());
  CHECK(whole_text(*read) == whole_text(full.professions.front()));
  CHECK(saved.reader().load_facts().past.size() == 2);
}

TEST_CASE("a profession has the measures of its first occupation") {
  const store::EditionReader reader = edition().reader();
  CHECK(texts_of(reader.find_profession("kite-painter")->measures) == texts_of(draft().occupations[1].measures));
  CHECK(texts_of(reader.find_profession("ferry-callers")->measures) == texts_of(draft().occupations[5].measures));
  CHECK(reader.find_profession("tide-programmer")->measures.size() == 10);
}

TEST_CASE("a neighbor is shown as its own page shows it") {
  const store::EditionReader reader = edition().reader();
  const auto kites = reader.find_profession("kite-painters");
  REQUIRE(kites->related.size() == 3);
  for (const ProfessionRef& ref : kites->related) {
    const auto page = reader.find_profession(ref.slug);
    REQUIRE(page.has_value());
    CHECK(ref.name == page->name);
    CHECK(ref.plural == page->plural);
    CHECK(ref.origin == page->origin);
    CHECK(ref.field == page->field);
    CHECK(ref.exposure == page->exposure);
    CHECK(ref.leading == page->leading);
    CHECK(ref.tasks == static_cast<int>(page->tasks.size()));
    CHECK(ref.rated == static_cast<int>(std::ranges::count_if(
                           page->tasks, [](const Task& task) { return task.level.has_value(); })));
  }
}

TEST_CASE("occupations are read back with their measures, in the order of their codes") {
  const store::EditionReader reader = edition().reader();
  const auto read = reader.load_occupations();
  REQUIRE(read.size() == draft().occupations.size());
  for (std::size_t i = 0; i < read.size(); ++i) {
    const OccupationFacts& written = draft().occupations[i];
    CHECK(read[i].code == written.code);
    CHECK(read[i].title == written.title);
    CHECK(read[i].description == written.description);
    CHECK(read[i].job_zone == written.job_zone);
    CHECK(read[i].profession == written.profession);
    CHECK(texts_of(read[i].measures) == texts_of(written.measures));
  }
  CHECK(reader.find_occupation("45-9903.00")->title == "Moss Gatherers");
  CHECK(!reader.find_occupation("45-9903.01"));
}

TEST_CASE("labels that met nothing are read back") {
  const auto read = edition().reader().load_unjoined();
  REQUIRE(read.size() == 2);
  CHECK(read[0].measure == "gpts-are-gpts");
  CHECK(read[0].occupation == "27-9901.00");
  CHECK(read[0].onet_task_id == 9901);
  CHECK(read[0].text == draft().unjoined[0].text);
  CHECK(read[1].reason == draft().unjoined[1].reason);
}

TEST_CASE("every page is found under its address, and listed once, professions before their tasks") {
  const store::EditionReader reader = edition().reader();
  std::vector<std::string> expected, listed;
  for (const Profession& profession : draft().professions) {
    expected.push_back(profession.slug);
    for (const Task& task : profession.tasks) expected.push_back(profession.slug + "-" + task.slug);
  }
  for (const store::PageRef& page : reader.all_pages()) {
    listed.push_back(page.task.empty() ? page.profession : page.profession + "-" + page.task);
    const auto found = reader.find_page(listed.back());
    REQUIRE(found.has_value());
    CHECK(found->profession == page.profession);
    CHECK(found->task == page.task);
  }
  CHECK(listed == expected);
  CHECK(!reader.find_page("kite-painter-no-such-task"));
  CHECK(!reader.find_page("kite"));
  CHECK(!reader.find_page("%"));
}

TEST_CASE("the same draft makes the same bytes") {
  const SavedEdition again(fixture_draft());
  CHECK(bytes_of(again.file()) == bytes_of(edition().file()));
  publish::EditionDraft other = fixture_draft();
  other.professions.front().tasks.front().rationale += " And more.";
  CHECK(bytes_of(SavedEdition(other).file()) != bytes_of(edition().file()));
}

TEST_CASE("an edition in memory reads as one on disk") {
  const std::string bytes = bytes_of(edition().file());
  const auto reader = store::EditionReader::open_memory(bytes);
  REQUIRE_MESSAGE(reader.ok(), reader.error().message);
  CHECK(whole_text(*reader->find_profession("moss-guide")) ==
        whole_text(*edition().reader().find_profession("moss-guide")));
  CHECK(bytes == bytes_of(edition().file()));
}

TEST_CASE("reading leaves the file and its folder as they are") {
  const SavedEdition saved(draft());
  const std::string before = bytes_of(saved.file());
  const auto folder = std::filesystem::path(saved.file()).parent_path();
  {
    const store::EditionReader reader = saved.reader();
    reader.load_facts();
    reader.find_by_prefix("k", 10);
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
  }
  CHECK(bytes_of(saved.file()) == before);
}

TEST_CASE("an edition is found whatever its folder is called") {
  const TempFolder folder;
  for (const std::string name :
       {"with space.sqlite", "100%.sqlite", "what?.sqlite", "a#b.sqlite", "kïte.sqlite", "x&y=1.sqlite"}) {
    const std::string file = folder.file(name);
    REQUIRE(store::save_edition(draft(), file).ok());
    CHECK_MESSAGE(open_error(file) == "", name);
  }
}

TEST_CASE("a file that is not an edition is refused with its name") {
  const TempFolder folder;
  const auto refused = [&](const std::string& name, const std::string& bytes, const std::string& words) {
    write_file(folder.file(name), bytes);
    const std::string message = open_error(folder.file(name));
    CAPTURE(name);
    CHECK_MESSAGE(message.find(words) != std::string::npos, message);
    CHECK_MESSAGE(message.find(name) != std::string::npos, message);
  };
  refused("page.html", "<!doctype html>\n<title>No edition</title>" + std::string(5000, ' '), "is not an edition");
  refused("empty", "", "is not an edition");
  refused("short", "SQLite format 3", "is not an edition");
  CHECK(open_error(folder.file("missing.sqlite")).find("cannot open the edition") != std::string::npos);
  CHECK(open_error(folder.path()).find("cannot open the edition") != std::string::npos);
}

TEST_CASE("another program's database is refused") {
  const TempFolder folder;
  run_sql(folder.file("other.sqlite"), "CREATE TABLE profession (slug TEXT); PRAGMA user_version = 1;");
  CHECK(open_error(folder.file("other.sqlite"))
            .find("is not an edition of this publication; make one with willai publish") != std::string::npos);
}

TEST_CASE("an edition of another format is refused with both numbers") {
  const SavedEdition saved(draft());
  run_sql(saved.file(), "PRAGMA user_version = " + std::to_string(store::kFormat + 1));
  CHECK(open_error(saved.file()).find("has edition format " + std::to_string(store::kFormat + 1) + ", but this program reads format " +
                                      std::to_string(store::kFormat) + "; publish it again") !=
        std::string::npos);
}

TEST_CASE("a published task says how its label was joined, also where an editor's task names it first") {
  const SavedEdition edition(fixture_draft());
  const auto file = store::EditionFile::open(edition.file());
  REQUIRE(file.ok());
  const auto database = store::Database::open(*file);
  REQUIRE(database.ok());
  auto named = database->prepare("SELECT count(*) FROM task_published WHERE linked = 'editor'");
  REQUIRE(named.next());
  CHECK(named.integer(0) > 0);
  auto joined = database->prepare("SELECT count(*) FROM onet_task WHERE joined = 'editor'");
  REQUIRE(joined.next());
  CHECK(joined.integer(0) == 0);
}

TEST_CASE("an edition is never written over a file that is there") {
  // edition_writer.hpp: "`file` must not exist."
  const TempFolder folder;
  const std::string file = folder.file("edition.sqlite");
  REQUIRE(store::save_edition(draft(), file).ok());
  const std::string before = bytes_of(file);
  CHECK(!store::save_edition(full_draft(), file).ok());
  REQUIRE_MESSAGE(std::filesystem::exists(file), "the edition that was there has been removed");
  CHECK(bytes_of(file) == before);
}

TEST_CASE("an existing file is neither overwritten nor deleted") {
  const TempFolder folder;
  for (const std::string& bytes : {std::string("my letters"), std::string()}) {
    const std::string file = folder.file("letters.txt");
    write_file(file, bytes);
    CHECK(!store::save_edition(draft(), file).ok());
    REQUIRE_MESSAGE(std::filesystem::exists(file), "the file that was there has been removed");
    CHECK(bytes_of(file) == bytes);
    std::filesystem::remove(file);
  }
}

TEST_CASE("what cannot be written leaves nothing behind") {
  const TempFolder folder;
  CHECK(!store::save_edition(draft(), folder.file("no/such/folder/edition.sqlite")).ok());
  CHECK(!std::filesystem::exists(folder.file("no")));
  publish::EditionDraft twice = fixture_draft();
  twice.professions.push_back(twice.professions.front());
  const auto saved = store::save_edition(twice, folder.file("twice.sqlite"));
  REQUIRE(!saved.ok());
  CHECK(saved.error().message.find("UNIQUE") != std::string::npos);
  CHECK(!std::filesystem::exists(folder.file("twice.sqlite")));
}

TEST_CASE("the next edition learns from this one its ranges, levels and number") {
  const publish::PreviousEdition previous = store::load_previous(SavedEdition(full_draft()).reader());
  REQUIRE(previous.editions.size() == 3);
  CHECK(previous.editions[0].volume == 2);
  CHECK(previous.editions[0].number == 7);
  CHECK(previous.editions[0].date == "2026-11-23");
  CHECK(previous.editions[0].professions == 5);
  CHECK(previous.editions[0].tasks == 42);
  CHECK(previous.editions[1].number == 6);
  CHECK(previous.exposures.size() == 7);
  CHECK(previous.levels.size() == 35);
  REQUIRE(previous.exposures.contains("kite-painter"));
  CHECK(previous.exposures.at("kite-painter") == *draft().professions.front().exposure);
  CHECK(previous.levels.at("kite-painter-sketch-design") == Level::high);
  CHECK(!previous.levels.contains("kite-painters-photograph-finished-kites-for-the-winter-catalog"));
}

}  // namespace store_test
