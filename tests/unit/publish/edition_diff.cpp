// What changed from one edition to another, and why: each case is two drafts of the fixture that differ in one thing.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fixtures.hpp"
#include "publish/edition_diff.hpp"
#include "publish/publish.hpp"
#include "store/previous_edition.hpp"

namespace edition_diff_test {

using namespace willai;
using namespace willai::publish;
using namespace willai::test;

namespace {

EditionOutline outlined(const EditionDraft& draft) {
  EditionOutline outline{.sources = draft.sources, .ratings = hashes_of_ratings(draft.inputs)};
  for (const Profession& each : draft.professions) outline.professions.push_back(outline_of(each));
  return outline;
}

std::vector<EditionChange> changes_from(const EditionDraft& before, const EditionDraft& now) {
  return changes_between(outlined(before), outlined(now));
}

std::vector<EditionChange> of_kind(const std::vector<EditionChange>& changes, ChangeKind kind) {
  std::vector<EditionChange> some;
  std::ranges::copy_if(changes, std::back_inserter(some), [&](const EditionChange& each) { return each.kind == kind; });
  return some;
}

const MovedPage* moved_from(const std::vector<MovedPage>& moved, std::string_view page) {
  const auto found = std::ranges::find(moved, page, &MovedPage::page);
  return found == moved.end() ? nullptr : &*found;
}

MemoryFiles with_level(std::string_view level) {
  MemoryFiles files = fixture_files();
  files.replace("content/professions/kite-painter.toml", "level = \"HIGH\"", "level = \"" + std::string(level) + "\"");
  return files;
}

}  // namespace

TEST_CASE("an edition does not differ from itself, written or read back") {
  const SavedEdition saved(fixture_draft());
  const EditionOutline read = store::load_outline(saved.reader());
  CHECK(changes_between(read, read).empty());
  CHECK(changes_between(read, outlined(fixture_draft())).empty());
}

TEST_CASE("a level that an editor changed moves the range, and both are the editors'") {
  const auto changes = changes_from(draft_of(with_level("LOW")), fixture_draft());
  const auto levels = of_kind(changes, ChangeKind::level);
  REQUIRE(!levels.empty());
  CHECK(levels.front().profession == "kite-painter");
  CHECK(levels.front().task == "sketch-design");
  CHECK(levels.front().was == "LOW");
  CHECK(levels.front().now == "HIGH");
  const auto ranges = of_kind(changes, ChangeKind::range);
  REQUIRE(ranges.size() == 1);
  CHECK(ranges.front().range_was->value.value() < ranges.front().range_now->value.value());
  CHECK(std::ranges::all_of(changes, [](const EditionChange& each) { return each.cause == ChangeCause::editors; }));
}

TEST_CASE("a task of O*NET with other words and the same id is reworded, by new data") {
  MemoryFiles files = fixture_files();
  std::string tasks = files.text("data/onet/db_30_1_text/Task Statements.txt");
  const EditionDraft before = draft_of(files);
  const Profession& composed = *std::ranges::find(before.professions, Origin::composed, &Profession::origin);
  const Task& task = composed.tasks.front();
  files.replace("data/onet/db_30_1_text/Task Statements.txt", task.statement, "Whistle " + task.statement);
  const auto changes = changes_from(before, draft_of(files));
  const auto reworded = of_kind(changes, ChangeKind::reworded);
  REQUIRE(!reworded.empty());
  CHECK(reworded.front().was == task.statement);
  CHECK(reworded.front().now == "Whistle " + task.statement);
  CHECK(reworded.front().cause == ChangeCause::data);
  CHECK(of_kind(changes, ChangeKind::new_task).empty());
  CHECK(of_kind(changes, ChangeKind::gone_task).empty());
}

TEST_CASE("a task whose data are the same and whose level is not was computed otherwise") {
  const EditionDraft before = fixture_draft();
  EditionDraft now = fixture_draft();
  for (Profession& profession : now.professions)
    if (profession.origin == Origin::composed)
      for (Task& task : profession.tasks)
        if (task.level) {
          task.level = task.level == Level::low ? Level::high : Level::low;
          const auto changes = changes_from(before, now);
          REQUIRE(changes.size() == 1);
          CHECK(changes.front().kind == ChangeKind::level);
          CHECK(changes.front().cause == ChangeCause::model);
          now.inputs.push_back({"ratings", "ratings/activities.tsv", "another hash", 1});
          CHECK(changes_from(before, now).front().cause == ChangeCause::editors);
          return;
        }
}

TEST_CASE("a profession that editors drop or add is named once, and its addresses lead on") {
  MemoryFiles fewer = fixture_files();
  fewer.remove("content/professions/moss-guide.toml");
  const EditionDraft all = fixture_draft(), few = draft_of(fewer);
  const auto gone = of_kind(changes_from(all, few), ChangeKind::gone_profession);
  REQUIRE(gone.size() == 1);
  CHECK(gone.front().profession == "moss-guide");
  CHECK(gone.front().cause == ChangeCause::editors);
  const auto come = of_kind(changes_from(few, all), ChangeKind::new_profession);
  REQUIRE(come.size() == 1);
  CHECK(come.front().profession == "moss-guide");

  const auto moved = moved_pages(outlined(all), outlined(few), {}, "/editions/2-8");
  const MovedPage* page = moved_from(moved, "/profession/moss-guide");
  REQUIRE(page);
  CHECK(page->target.starts_with("/"));
  for (const Task& task : profession_in(all.professions, "moss-guide").tasks)
    CHECK(moved_from(moved, "/profession/moss-guide-" + task.slug) != nullptr);
  // What came back needs no way on.
  CHECK(moved_pages(outlined(few), outlined(all), moved, "/editions/2-9").empty());
}

TEST_CASE("a task that is gone leads to its profession, and one with another address to that; also two editions later") {
  EditionDraft first = fixture_draft(), second = fixture_draft(), third = fixture_draft();
  const auto kite = [](EditionDraft& draft) -> Profession& {
    return *std::ranges::find(draft.professions, "kite-painter", &Profession::slug);
  };
  std::erase_if(kite(second).tasks, [](const Task& task) { return task.slug == "first-flight"; });
  kite(second).tasks.front().slug = "draw-design";
  kite(third) = kite(second);
  kite(third).tasks.front().slug = "design";
  const auto moved = moved_pages(outlined(first), outlined(second), {}, "/editions/2-8");
  REQUIRE(moved.size() == 2);
  CHECK(moved_from(moved, "/profession/kite-painter-first-flight")->target == "/profession/kite-painter");
  CHECK(moved_from(moved, "/profession/kite-painter-sketch-design")->target == "/profession/kite-painter-draw-design");
  const auto later = moved_pages(outlined(second), outlined(third), moved, "/editions/2-9");
  CHECK(moved_from(later, "/profession/kite-painter-first-flight")->target == "/profession/kite-painter");
  CHECK(moved_from(later, "/profession/kite-painter-sketch-design")->target == "/profession/kite-painter-design");
  CHECK(moved_from(later, "/profession/kite-painter-draw-design")->target == "/profession/kite-painter-design");
}

}  // namespace edition_diff_test
