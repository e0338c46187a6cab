#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "publish/composing.hpp"
#include "publish/joining.hpp"
#include "fixtures.hpp"
#include "fixtures_parts.hpp"
#include "scoring/exposure.hpp"

namespace composing_test {

using namespace willai;
using namespace willai::test;

namespace {

// The professions composed of these files; slugs as composed, before addresses are settled.
std::vector<Profession> composed(const MemoryFiles& files) {
  auto dataset = publish::load_dataset(files, shipped_catalog(), "data", {});
  REQUIRE_MESSAGE(dataset.ok(), dataset.error().message);
  for (const importers::Reject& reject : dataset->rejects) FAIL_CHECK(importers::sentence_for(reject));
  return publish::compose_professions(*dataset, publish::join_labels(dataset->tasks, dataset->labels));
}

Profession composed(const MemoryFiles& files, std::string_view slug) { return profession_in(composed(files), slug); }

Profession kites() { return composed(fixture_files(), "kite-painters"); }

std::uint32_t id_of(const Task& task) { return task.published.empty() ? 0 : task.published.front().onet_task_id; }

std::vector<std::uint32_t> ids_of(const Profession& profession) {
  std::vector<std::uint32_t> ids;
  for (const Task& task : profession.tasks) ids.push_back(id_of(task));
  return ids;
}

const Task& task_of(const Profession& profession, std::uint32_t id) {
  const auto found = std::ranges::find(profession.tasks, id, id_of);
  REQUIRE(found != profession.tasks.end());
  return *found;
}

// Task Ratings.txt with an importance for each of these tasks.
std::string ratings(const std::string& code, const std::vector<std::pair<std::uint32_t, std::string>>& importance) {
  std::vector<std::vector<std::string>> rows = {{"O*NET-SOC Code", "Task ID", "Scale ID", "Category", "Data Value"}};
  for (const auto& [id, value] : importance) rows.push_back({code, std::to_string(id), "IM", "n/a", value});
  return tabbed(rows);
}

const std::string kRatings = "data/onet/db_30_1_text/Task Ratings.txt";
const std::string kTasks = "data/onet/db_30_1_text/Task Statements.txt";

}  // namespace

TEST_CASE("every occupation becomes one profession, in the order of the file") {
  const auto professions = composed(fixture_files());
  REQUIRE(professions.size() == 6);
  CHECK(professions[0].slug == "tide-table-programmers");
  CHECK(professions[5].slug == "ferry-callers");
  for (const Profession& each : professions) CHECK(each.origin == Origin::composed);
}

TEST_CASE("a composed profession takes title, description and field from O*NET") {
  const Profession profession = kites();
  CHECK(profession.name == "Kite Painters");
  CHECK(profession.plural == "Kite Painters");
  CHECK(profession.summary == "Paint kites of silk so that they are seen from far below.");
  CHECK(profession.field == 27);
  REQUIRE(profession.occupations.size() == 1);
  CHECK(profession.occupations.front().code == "27-9901.00");
  CHECK(profession.occupations.front().title == "Kite Painters");
}

TEST_CASE(
    "tasks stand by level, HIGH first and not rated last; in a level what readings agree on first, then core ones") {
  CHECK(ids_of(kites()) == std::vector<std::uint32_t>{204, 201, 202, 203, 206, 205, 208, 207, 0});
  CHECK(ids_of(composed(fixture_files(), "tide-table-programmers")) ==
        std::vector<std::uint32_t>{101, 105, 102, 104, 107, 106, 103});
}

TEST_CASE("a level is what the readings of the study settle on") {
  const Profession profession = kites();
  CHECK(task_of(profession, 204).level == Level::high);
  CHECK(task_of(profession, 201).level == Level::medium);
  CHECK(task_of(profession, 202).level == Level::low);
  CHECK(task_of(profession, 201).basis == Basis::settled);
  // GPT-4 labeled it and people did not.
  const Task& by_gpt4 = task_of(profession, 208);
  CHECK(by_gpt4.level == Level::low);
  CHECK(by_gpt4.basis == Basis::settled);
  CHECK(by_gpt4.published.front().readings.gpt4_rubric2 == Label::e2);
  CHECK_FALSE(by_gpt4.published.front().readings.people);
}

TEST_CASE("a task nobody labeled is a gap with a reason, never LOW") {
  const Profession moss = composed(fixture_files(), "moss-gatherers");
  REQUIRE(moss.tasks.size() == 3);
  for (const Task& task : moss.tasks) {
    CHECK(!task.level);
    CHECK(task.gap == Gap::not_in_study);
    CHECK(task.rationale.starts_with("Not rated: the study has no rating"));
  }
  CHECK(!moss.exposure);
  CHECK(!moss.leading);
}

TEST_CASE("an edition made without the labels says so of every task") {
  MemoryFiles files = fixture_files();
  files.remove_below("data/gpts-are-gpts");
  for (const Profession& each : composed(files))
    for (const Task& task : each.tasks) {
      if (task.published.empty()) continue;  // an emerging one, which no edition could rate
      CHECK(task.gap == Gap::no_data);
      CHECK(task.rationale.starts_with("Not rated: this edition was made without the study’s ratings"));
    }
}

TEST_CASE("a reason never says both that there is no label and what it is") {
  const std::string rationale = task_of(kites(), 208).rationale;
  const bool denies = rationale.find("the study has no rating of it") != std::string::npos;
  const bool reports = rationale.find("GPT-4 says") != std::string::npos;
  CHECK_MESSAGE(!(denies && reports), rationale);
}

TEST_CASE("core tasks weigh 2, supplemental ones and those of no stated type 1") {
  const Profession profession = kites();
  CHECK(task_of(profession, 201).weight.value() == 2);
  CHECK(task_of(profession, 206).weight.value() == 1);
  CHECK(task_of(profession, 208).weight.value() == 1);
  CHECK(task_of(profession, 208).kind == TaskKind::unstated);
}

TEST_CASE("importance is the weight where that of every task is published") {
  MemoryFiles files = fixture_files();
  files.put(kRatings,
            ratings("49-9905.00",
                    {{501, "4.50"}, {502, "1.00"}, {503, "2.00"}, {504, "3.00"}, {505, "5.00"}, {506, "1.25"}}));
  const Profession lanterns = composed(files, "lantern-menders");
  CHECK(task_of(lanterns, 501).weight.value() == 4.5);
  CHECK(task_of(lanterns, 506).weight.value() == 1.25);
  CHECK(composed(files, "string-dyers").tasks.front().weight.value() == 2);
}

TEST_CASE("importance is not the weight where that of one task is missing") {
  MemoryFiles files = fixture_files();
  files.put(kRatings,
            ratings("49-9905.00", {{501, "4.50"}, {502, "1.00"}, {503, "2.00"}, {504, "3.00"}, {505, "5.00"}}));
  for (const Task& task : composed(files, "lantern-menders").tasks)
    CHECK(task.weight.value() == scoring::weight_of(task.kind).value());
}

TEST_CASE("an emerging task weighs 1, has no level and says why; a revision is no new task") {
  MemoryFiles files = fixture_files();
  files.put(kRatings,
            ratings("27-9901.00",
                    {{201, "4"}, {202, "4"}, {203, "4"}, {204, "4"}, {205, "4"}, {206, "4"}, {207, "4"}, {208, "4"}}));
  const Profession profession = composed(files, "kite-painters");
  CHECK(profession.tasks.size() == 9);
  const Task& emerging = task_of(profession, 0);
  CHECK(emerging.statement == "Print designs by machine and finish them by hand.");
  CHECK(emerging.weight.value() == 1);
  CHECK(task_of(profession, 207).weight.value() == 4);
  CHECK(emerging.kind == TaskKind::unstated);
  CHECK(!emerging.level);
  CHECK(emerging.gap == Gap::not_in_study);
  CHECK(emerging.published.empty());
  CHECK(emerging.rationale == "Not rated: O*NET lists it as an emerging task, found after the study.");
}

TEST_CASE("a rewording that O*NET proposes stands with the task it would change") {
  CHECK(task_of(kites(), 202).rationale.find("“Mix paints that stay supple and shine.”") != std::string::npos);
  CHECK(task_of(kites(), 203).rationale.find("reword") == std::string::npos);
}

TEST_CASE("raters are split where their labels differ") {
  const Profession tides = composed(fixture_files(), "tide-table-programmers");
  CHECK(!task_of(tides, 101).raters_split);
  CHECK(task_of(tides, 102).raters_split);
  CHECK(task_of(tides, 103).raters_split);
}

TEST_CASE("how a label was joined is kept with the task") {
  const Profession profession = kites();
  CHECK(task_of(profession, 201).published.front().join == Join::by_id);
  CHECK(task_of(profession, 203).published.front().join == Join::by_id_reworded);
  CHECK(task_of(profession, 205).published.front().join == Join::by_text);
  CHECK(task_of(composed(fixture_files(), "string-dyers"), 301).published.front().join == Join::by_text);
}

TEST_CASE("a task carries its activities, and its reason names them") {
  const Profession tides = composed(fixture_files(), "tide-table-programmers");
  const Task& task = task_of(tides, 101);
  REQUIRE(task.activities.size() == 2);
  CHECK(task.activities[0].id == "4.A.9.a.1.I01.D01");
  CHECK(task.activities[1].title == "Print tables for sailors.");
  CHECK(task.rationale.find("E1") != std::string::npos);
  CHECK(
      task.rationale.ends_with(" GPT-4 agrees under both sets of rules. Work activities: put formulas of the sea into code; "
                               "print tables for sailors."));
  CHECK(task_of(tides, 102).activities.empty());
}

TEST_CASE("a title that repeats the profession's is not another title, and short titles are") {
  const Profession tides = composed(fixture_files(), "tide-table-programmers");
  CHECK(tides.alternate_titles == std::vector<std::string>{"Almanac Programmer", "Tide Coder", "TC"});
}

TEST_CASE("an occupation without tasks is a page without tasks") {
  const Profession ferry = composed(fixture_files(), "ferry-callers");
  CHECK(ferry.tasks.empty());
  CHECK(!ferry.exposure);
  CHECK(ferry.summary.empty());
}

TEST_CASE("a long statement has a short name, and keeps the whole") {
  const Profession tides = composed(fixture_files(), "tide-table-programmers");
  const Task& task = task_of(tides, 104);
  CHECK(task.name == "Test new tables against the readings of gauges");
  CHECK(task.statement.ends_with("weigh the water above them."));
  CHECK(task.slug == "test-new-tables-against-the-readings-of-gauges");
}

TEST_CASE("the slugs of a profession's tasks differ, whatever their statements") {
  MemoryFiles files = fixture_files();
  const std::string old = "49-9905.00\t504\tTrim wicks and fill the tank with oil.";
  for (const std::string statement : {"Solder a new seam where the old one has split.",
                                      "Solder a new seam, where the old one has split!", "風箏。", "— … —"}) {
    files.put(kTasks, replaced(fixture_files().text(kTasks), old, "49-9905.00\t504\t" + statement));
    files.put(kTasks,
              replaced(files.text(kTasks), "505\tWrite down what each lantern needed and what it cost.", "505\t燈"));
    std::set<std::string> slugs;
    for (const Task& task : composed(files, "lantern-menders").tasks) {
      CHECK(!task.slug.empty());
      CHECK_MESSAGE(slugs.insert(task.slug).second, task.slug);
    }
  }
}

TEST_CASE("the exposure of a composed profession is the weighted mean of its rated tasks") {
  for (const Profession& each : composed(fixture_files())) {
    double weights = 0, sum = 0;
    for (const Task& task : each.tasks) {
      if (!task.level) continue;
      weights += task.weight.value();
      sum += task.weight.value() * task.exposure->value.value();
    }
    CHECK(each.exposure.has_value() == (weights > 0));
    if (each.exposure) CHECK(std::abs(each.exposure->value.value() - sum / weights) < 1e-12);
  }
}

}  // namespace composing_test
