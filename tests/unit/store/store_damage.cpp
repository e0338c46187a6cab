// A file that is not whole: refused with a sentence, or read without a crash. What runs here runs in a process of its
// own, because a crash would end the other tests with it.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "fixtures.hpp"
#include "store/edition_digest.hpp"
#include "store/edition_schema.hpp"

namespace store_damage_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string& whole_bytes() {
  static const std::string bytes = bytes_of(SavedEdition(fixture_draft()).file());
  return bytes;
}

// All that a server, an export and `willai measures` read of an edition.
void read_all(const store::EditionReader& reader) {
  const EditionFacts facts = reader.load_facts();
  for (const store::PageRef& page : reader.all_pages()) (void)reader.find_page(page.profession + "-" + page.task);
  for (const ProfessionRef& ref : reader.professions_in(0, Level::low)) (void)reader.find_profession(ref.slug);
  for (const std::string slug : {"kite-painter", "moss-guide", "tide-programmer", "kite-painters", "ferry-callers"})
    (void)reader.find_profession(slug);
  (void)reader.find_by_prefix("k", 10);
  (void)reader.load_occupations();
  (void)reader.load_unjoined();
}

// Every profession and every count, as text.
std::string all_text(const store::EditionReader& reader) {
  const EditionFacts facts = reader.load_facts();
  std::string text = std::to_string(facts.professions) + " " + std::to_string(facts.tasks) + " " +
                     std::to_string(facts.sources.size()) + "\n";
  std::string last;
  for (const store::PageRef& page : reader.all_pages()) {
    if (page.profession != last) text += whole_text(*reader.find_profession(page.profession));
    text += (last = page.profession) + "-" + page.task + "\n";
  }
  return text;
}

bool is_read_or_refused(const std::string& bytes) {
  const TempFolder folder;
  const std::string file = folder.file("damaged.sqlite");
  write_file(file, bytes);
  return survives([&] {
    const auto reader = store::EditionReader::open(file);
    try {
      if (reader.ok()) read_all(*reader);
      else if (reader.error().message.empty()) std::abort();
    } catch (const store::EditionUnreadable&) {}
  });
}

// The same pages with a digest that fits them, as a hostile publisher would make it: only SQLite can find the damage.
std::string resealed(const std::string& bytes) {
  const std::size_t pages = bytes.size() / store::kPageBytes;
  std::size_t whole = 0;
  while (whole < pages && store::length_with_digest(whole + 1) <= bytes.size()) ++whole;
  auto hashes = store::hash_pages(
      [&](std::size_t first, std::size_t count, unsigned char* to) {
        std::memcpy(to, bytes.data() + first * store::kPageBytes, count * store::kPageBytes);
        return true;
      },
      whole);
  return bytes.substr(0, whole * store::kPageBytes) + store::trailer_of(store::digest_over(std::move(*hashes)));
}

// Opens and, when that is allowed, reads all. A refusal has to have words.
bool is_borne(const std::string& bytes) { return is_read_or_refused(bytes) && is_read_or_refused(resealed(bytes)); }

}  // namespace

TEST_CASE("a process that aborts is seen to, and one that does not is not") {
  CHECK(survives([] {}));
  CHECK(!survives([] { std::abort(); }));
}

TEST_CASE("a whole edition can be read") { CHECK(is_borne(whole_bytes())); }

TEST_CASE("an edition cut within its first page does no harm") {
  for (const std::size_t length : {0, 1, 15, 16, 60, 99, 100, 101, 1000, 4095}) {
    CAPTURE(length);
    CHECK(is_borne(whole_bytes().substr(0, length)));
  }
}

TEST_CASE("an edition cut at the end of any page does no harm") {
  const std::size_t pages = whole_bytes().size() / 4096;
  int broken = 0;
  std::size_t first = 0;
  for (std::size_t page = 1; page < pages; ++page) {
    if (is_borne(whole_bytes().substr(0, page * 4096))) continue;
    if (broken++ == 0) first = page;
  }
  CHECK_MESSAGE(broken == 0, broken, " of ", pages, " lengths crash, the first of ", first, " pages");
}

TEST_CASE("an edition cut within a page does no harm") {
  int broken = 0;
  for (std::size_t length = 5000; length < whole_bytes().size(); length += 12'345)
    if (!is_borne(whole_bytes().substr(0, length))) ++broken;
  CHECK(broken == 0);
}

TEST_CASE("an edition with a page of zeros, or of noise, does no harm") {
  const std::size_t pages = whole_bytes().size() / 4096;
  int broken = 0;
  for (std::size_t page = 1; page < pages; ++page)
    for (const char byte : {'\0', '\xA7'}) {
      std::string bytes = whole_bytes();
      bytes.replace(page * 4096, 4096, std::string(4096, byte));
      if (!is_borne(bytes)) ++broken;
    }
  CHECK_MESSAGE(broken == 0, broken, " of ", 2 * (pages - 1), " crash");
}

TEST_CASE("an edition with a page of zeros is refused, or reads as the whole one does") {
  // A server that lost a page would else leave out tasks and say nothing.
  const std::string whole = all_text(SavedEdition(fixture_draft()).reader());
  const TempFolder folder;
  const std::string file = folder.file("damaged.sqlite");
  const std::size_t pages = whole_bytes().size() / 4096;
  int unnoticed = 0;
  for (std::size_t page = 1; page < pages; ++page) {
    std::string bytes = whole_bytes();
    bytes.replace(page * 4096, 4096, std::string(4096, '\0'));
    write_file(file, bytes);
    const bool noticed = survives([&] {
      const auto reader = store::EditionReader::open(file);
      if (reader.ok() && all_text(*reader) != whole) std::abort();
    });
    if (!noticed) ++unnoticed;
  }
  CHECK_MESSAGE(unnoticed == 0, unnoticed, " of ", pages - 1, " pages were not missed");
}

TEST_CASE("an edition that was cut is never read as if it were whole") {
  // A file that lost its end holds fewer pages than it says; whoever serves it should hear of it.
  const TempFolder folder;
  const std::string file = folder.file("cut.sqlite");
  write_file(file, whole_bytes().substr(0, whole_bytes().size() - 4096));
  const auto reader = store::EditionReader::open(file);
  CHECK(!reader.ok());
}

TEST_CASE("an edition that lacks a table, or its one row, is refused or does no harm") {
  for (const std::string table : {"edition", "profession", "task", "title", "source"}) {
    const TempFolder folder;
    const std::string file = folder.file("lacking.sqlite");
    write_file(file, whole_bytes());
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, ("DELETE FROM " + table).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    CAPTURE(table);
    CHECK_MESSAGE(is_borne(bytes_of(file)), "without rows");
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, ("DROP TABLE " + table).c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    CHECK_MESSAGE(is_borne(bytes_of(file)), "without the table");
  }
}

TEST_CASE("an edition with rows that speak of one that is gone is refused") {
  const TempFolder folder;
  const std::string file = folder.file("orphans.sqlite");
  for (const std::string sql :
       {"DELETE FROM profession WHERE slug = 'moss-guide'", "DELETE FROM onet_task WHERE id = 204"}) {
    write_file(file, whole_bytes());
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    REQUIRE(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
    const auto reader = store::EditionReader::open(file);
    REQUIRE_MESSAGE(!reader.ok(), sql);
    CHECK(reader.error().message.find(file) != std::string::npos);
  }
}

TEST_CASE("an edition in memory that is cut does no harm") {
  for (const std::size_t length :
       {std::size_t{0}, std::size_t{10}, std::size_t{4096}, std::size_t{3 * 4096}, whole_bytes().size() / 2}) {
    const std::string bytes = whole_bytes().substr(0, length);
    CAPTURE(length);
    CHECK(survives([&] {
      const auto reader = store::EditionReader::open_memory(bytes);
      if (reader.ok()) read_all(*reader);
    }));
  }
}

}  // namespace store_damage_test
