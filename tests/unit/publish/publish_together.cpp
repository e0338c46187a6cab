// What an edition makes of its professions together: addresses, neighbors, and what the last edition said.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "fixtures.hpp"

namespace publish_together_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kOccupations = "data/onet/db_30_1_text/Occupation Data.txt";

// Every page's address in the edition; two of one name stand twice.
std::multiset<std::string> pages_of(const publish::EditionDraft& draft) {
  std::multiset<std::string> pages;
  for (const Profession& profession : draft.professions) {
    pages.insert(profession.slug);
    for (const Task& task : profession.tasks) pages.insert(profession.slug + "-" + task.slug);
  }
  return pages;
}

void check_addresses(const publish::EditionDraft& draft) {
  const auto pages = pages_of(draft);
  for (const std::string& page : pages) CHECK_MESSAGE(pages.count(page) == 1, page);
}

// In a row, set apart by spaces.
std::string slugs_of(const std::vector<ProfessionRef>& refs) {
  std::string slugs;
  for (const ProfessionRef& ref : refs) slugs += (slugs.empty() ? "" : " ") + ref.slug;
  return slugs;
}

const Profession& composed_from(const publish::EditionDraft& draft, std::string_view code) {
  const auto found = std::ranges::find_if(draft.professions, [&](const Profession& each) {
    return each.origin == Origin::composed && each.occupations.front().code == code;
  });
  REQUIRE(found != draft.professions.end());
  return *found;
}

// The fixture with a fourth written profession, a copy of the moss guide under another name.
MemoryFiles files_with_profession(const std::string& slug, const std::string& name) {
  MemoryFiles files = fixture_files();
  files.put("content/professions/" + slug + ".toml", replaced(files.text("content/professions/moss-guide.toml"),
                                                              "name = \"Moss Guide\"", "name = \"" + name + "\""));
  return files;
}

// Content of so many written professions, in different fields.
MemoryFiles files_with_written(int count) {
  MemoryFiles files = fixture_files();
  const std::string guide = files.text("content/professions/moss-guide.toml");
  files.remove_below("content");
  files.put("content/edition.toml", "date = \"2026-11-23\"\n");
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    std::string text = replaced(guide, "name = \"Moss Guide\"", "name = \"Guide " + number + "\"");
    text = replaced(text, "45-9903.00", std::to_string(11 + 2 * (i % 20)) + "-9999.00");
    files.put("content/professions/guide-" + number + ".toml", text);
  }
  return files;
}

publish::EditionDraft draft_of_content(const MemoryFiles& files) {
  publish::PublishRequest request = fixture_request();
  request.data_folder.clear();
  return draft_of(files, request);
}

}  // namespace

TEST_CASE("every page of an edition has an address of its own") { check_addresses(fixture_draft()); }

TEST_CASE("a composed profession steps aside for a written one of the same address, and its occupation points there") {
  const publish::EditionDraft draft = draft_of(files_with_profession("lantern-menders", "Lantern Mender"));
  check_addresses(draft);
  CHECK(profession_in(draft.professions, "lantern-menders").origin == Origin::written);
  CHECK(composed_from(draft, "49-9905.00").slug == "lantern-menders-49-9905");
  CHECK(draft.occupations[4].profession == "lantern-menders-49-9905");
  CHECK(composed_from(draft, "49-9905.00").occupations.front().profession == "lantern-menders-49-9905");
}

TEST_CASE("two occupations whose titles differ only in marks have addresses of their own") {
  MemoryFiles files = fixture_files();
  files.replace(kOccupations, "53-9906.00\tFerry Callers\t",
                "49-9905.01\tLantern-Menders\tMend.\r\n53-9906.00\tFerry Callers\t");
  const publish::EditionDraft draft = draft_of(files);
  check_addresses(draft);
  CHECK(composed_from(draft, "49-9905.00").slug == "lantern-menders");
  CHECK(composed_from(draft, "49-9905.01").slug == "lantern-menders-49-9905");
}

TEST_CASE("a written profession and two occupations of its name have addresses of their own") {
  MemoryFiles files = files_with_profession("lantern-menders", "Lantern Mender");
  files.replace(kOccupations, "53-9906.00\tFerry Callers\t",
                "49-9905.01\tLantern-Menders\tMend.\r\n53-9906.00\tFerry Callers\t");
  check_addresses(draft_of(files));
}

TEST_CASE("a composed task whose address is another profession's steps aside") {
  MemoryFiles files = fixture_files();
  files.replace(kOccupations, "53-9906.00\tFerry Callers\t",
                "53-9906.00\tLantern Menders Trim Wicks and Fill the Tank with Oil\t");
  const publish::EditionDraft draft = draft_of(files);
  check_addresses(draft);
  CHECK(profession_in(draft.professions, "lantern-menders-trim-wicks-and-fill-the-tank-with-oil")
            .occupations.front()
            .code == "53-9906.00");
}

TEST_CASE("a written task keeps its address, and the composed profession of that address steps aside") {
  MemoryFiles files = fixture_files();
  files.replace(kOccupations, "Ferry Callers", "Kite Painter Mix Paint");
  const publish::EditionDraft draft = draft_of(files);
  check_addresses(draft);
  const Profession& kites = profession_in(draft.professions, "kite-painter");
  CHECK(std::ranges::find(kites.tasks, "mix-paint", &Task::slug) != kites.tasks.end());
}

TEST_CASE("the written page stands beside the composed pages of its occupations, and they beside it") {
  const publish::EditionDraft draft = fixture_draft();
  CHECK(slugs_of(profession_in(draft.professions, "kite-painter").pages_of_occupations) ==
        "kite-painters string-dyers");
  CHECK(slugs_of(profession_in(draft.professions, "string-dyers").pages_of_occupations) == "kite-painter");
  CHECK(profession_in(draft.professions, "lantern-menders").pages_of_occupations.empty());
}

TEST_CASE("related professions are O*NET's, the nearest first, the written page in place of the composed") {
  const publish::EditionDraft draft = fixture_draft();
  CHECK(slugs_of(profession_in(draft.professions, "kite-painters").related) ==
        "string-dyers moss-guide lantern-menders");
  CHECK(slugs_of(profession_in(draft.professions, "tide-table-programmers").related) == "kite-painter");
  CHECK(profession_in(draft.professions, "ferry-callers").related.empty());
}

TEST_CASE("no profession is its own neighbor, and none is shown twice") {
  for (const Profession& each : fixture_draft().professions) {
    std::set<std::string> seen = {each.slug};
    for (const auto* refs : {&each.related, &each.others, &each.pages_of_occupations})
      for (const ProfessionRef& ref : *refs)
        CHECK_MESSAGE(seen.insert(ref.slug).second, each.slug, " shows ", ref.slug);
  }
}

TEST_CASE("every written profession that stands nowhere else on a page is among the others, up to six") {
  for (const int count : {1, 2, 3, 4, 5, 6, 7, 9, 12}) {
    const publish::EditionDraft draft = draft_of_content(files_with_written(count));
    const auto short_of = std::ranges::count_if(draft.professions, [&](const Profession& each) {
      return each.others.size() !=
             static_cast<std::size_t>(std::min(6, count - 1 - static_cast<int>(each.related.size())));
    });
    CHECK_MESSAGE(short_of == 0, short_of, " of ", count, " pages show too few");
  }
}

TEST_CASE("the last edition's ranges and levels stand beside this one's") {
  publish::PublishRequest request = fixture_request();
  publish::PreviousEdition previous;
  previous.editions = {{2, 6, "2026-10-19", 8, 40}, {2, 5, "2026-09-14", 7, 33}};
  previous.exposures.emplace("kite-painter", Estimate{Exposure(.1), Exposure(.2), Exposure(.3)});
  previous.levels = {{"kite-painter-sketch-design", Level::medium},
                     {"kite-painter-mix-paint", Level::low},
                     {"kite-painter-gone", Level::high}};
  request.previous = previous;
  const publish::EditionDraft draft = draft_of(fixture_files(), request);
  const Profession& kites = profession_in(draft.professions, "kite-painter");
  CHECK(kites.previous == Estimate{Exposure(.1), Exposure(.2), Exposure(.3)});
  CHECK(task_in(kites, "sketch-design").previous_level == Level::medium);
  CHECK(task_in(kites, "mix-paint").previous_level == Level::low);
  CHECK(!task_in(kites, "first-flight").previous_level);
  CHECK(!profession_in(draft.professions, "moss-guide").previous);
  REQUIRE(draft.past.size() == 2);
  CHECK(draft.past.front().number == 6);
}

}  // namespace publish_together_test
