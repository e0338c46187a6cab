// Observed use in releases, use of activities by month, what workers and experts say, and what became of every row: joined
// to the made-up occupations, written into an edition, and read back.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "fixtures.hpp"
#include "domain/study_ids.hpp"
#include "publish/row_fates.hpp"

namespace observed_use_test {

using namespace willai;
using namespace willai::test;

namespace {

const publish::EditionDraft& draft() {
  static const publish::EditionDraft draft = measured_draft();
  return draft;
}

// Of the composed page that has it.
const PublishedTask& published(const publish::EditionDraft& draft, std::uint32_t id) {
  for (const Profession& profession : draft.professions)
    for (const Task& task : profession.tasks)
      for (const PublishedTask& each : task.published)
        if (each.onet_task_id == id) return each;
  FAIL("no page has the task");
  return draft.professions.front().tasks.front().published.front();
}

const ObservedUse* find_use(const PublishedTask& task, std::string_view release) {
  const auto found = std::ranges::find(task.use, release, &ObservedUse::release);
  return found == task.use.end() ? nullptr : &*found;
}

const TaskValue* find_value(const PublishedTask& task, std::string_view measure) {
  const auto found = std::ranges::find(task.values, measure, &TaskValue::measure);
  return found == task.values.end() ? nullptr : &*found;
}

const MeasureValue& value_of(std::string_view code, std::string_view measure) {
  const auto occupation = std::ranges::find(draft().occupations, code, &OccupationFacts::code);
  REQUIRE(occupation != draft().occupations.end());
  const MeasureValue* value = willai::find_value(occupation->measures, measure);
  REQUIRE(value);
  return *value;
}

const Coverage& coverage_of(std::string_view id) {
  const auto found = std::ranges::find(draft().measures, id, &Measure::id);
  REQUIRE_MESSAGE(found != draft().measures.end(), std::string(id));
  return found->coverage;
}

// The reasons why rows of a measure's file were not joined, and how many rows.
std::map<std::string, int> unjoined(std::string_view measure) {
  std::map<std::string, int> reasons;
  for (const publish::Unjoined& each : draft().unjoined)
    if (each.measure == measure) reasons[each.reason] += each.rows;
  return reasons;
}

const Correlation* find_correlation(std::string_view first, std::string_view second) {
  const auto found = std::ranges::find_if(draft().task_correlations, [&](const Correlation& each) {
    return each.first == first && each.second == second;
  });
  return found == draft().task_correlations.end() ? nullptr : &*found;
}

long long rows_of(const std::vector<RowFate>& fates, std::string_view file, std::string_view fate) {
  long long rows = 0;
  for (const RowFate& each : fates)
    if (each.path.ends_with(file) && each.fate == fate) rows += each.rows;
  return rows;
}

}  // namespace

TEST_CASE("a task has a point of use for each release that names it, with the way of working where it is known") {
  const PublishedTask& task = published(draft(), 101);
  REQUIRE(task.use.size() == 4);
  CHECK((*find_use(task, "claude-2024-12") == ObservedUse{"claude-2024-12", 60, std::nullopt, 1}));
  const ObservedUse* march = find_use(task, "claude-2025-03");
  REQUIRE(march);
  CHECK(march->percent == 64);
  REQUIRE(march->modes);
  CHECK(march->modes->automation() == doctest::Approx(.3));
  CHECK(march->modes->augmentation() == doctest::Approx(.5));
  CHECK(march->modes->unclassified == doctest::Approx(.2));
  CHECK(find_use(task, "claude-api-2025-08")->modes->automation() == doctest::Approx(.9));
}

TEST_CASE("a release that does not name a task says nothing of it, and never zero") {
  const PublishedTask& task = published(draft(), 301);
  REQUIRE(task.use.size() == 1);
  CHECK(task.use.front().release == "claude-2025-03");
  CHECK(task.use.front().modes->automation() + task.use.front().modes->augmentation() == 0);
  CHECK(published(draft(), 503).use.empty());
}

TEST_CASE("releases stand in order, with what changed between them") {
  std::vector<std::string> ids;
  for (const UseRelease& each : draft().use_releases) ids.push_back(each.id);
  CHECK(ids == std::vector<std::string>{"claude-2024-12", "claude-2025-03", "claude-2025-08", "claude-api-2025-08",
                                        "chatgpt-2026-05", "chatgpt-work-2026-05", "chatgpt-work-2026-06"});
  CHECK(draft().use_releases[2].broke.find("conversations that could not be sorted are in the total") != std::string::npos);
  CHECK(draft().use_releases[1].broke.empty());
  CHECK(draft().use_releases[2].period == "August 2025");
}

TEST_CASE("rows of a release are counted: joined, of no task, of words that O*NET has no more") {
  CHECK(coverage_of("anthropic-use-2025-03") == Coverage{3, 2, 1, {2, 0, 0, 28}});
  CHECK(coverage_of("anthropic-modes-2025-03") == Coverage{3, 2, 1, {2, 0, 0, 28}});
  CHECK(unjoined("anthropic-use-2025-03") == std::map<std::string, int>{{"no task of this release of O*NET has this text", 1}});
  CHECK(unjoined("anthropic-use-2025-08") ==
        std::map<std::string, int>{{"the publisher counts here what fits no task, or was not sorted", 1}});
}

TEST_CASE("words that several tasks share have one share, of all of them together") {
  MemoryFiles files = measured_files();
  files.replace("data/onet/db_30_1_text/Task Statements.txt", "Leave a third of every patch to grow back.", "Sweep the drying yard.");
  const publish::EditionDraft shared = draft_of(files);
  CHECK(find_use(published(shared, 306), "claude-2025-08")->tasks == 2);
  CHECK(find_use(published(shared, 402), "claude-2025-08")->percent == 10);
}

TEST_CASE("the publisher's own long table is read in place of the small ones") {
  MemoryFiles files = measured_files();
  std::string text = "geo_id,geography,date_start,date_end,platform_and_product,facet,level,variable,cluster_name,value\n";
  const auto row = [&](const std::string& facet, const std::string& variable, const std::string& cluster, int value) {
    text += "GLOBAL,global,2025-08-04,2025-08-11,Claude AI," + facet + ",0," + variable + "," + cluster + "," +
            std::to_string(value) + "\n";
  };
  row("onet_task", "onet_task_pct", "sweep the drying yard.", 30);
  row("onet_task", "onet_task_pct", "none", 70);
  row("onet_task::collaboration", "onet_task_collaboration_pct", "sweep the drying yard.::directive", 100);
  row("country", "usage_pct", "", 100);
  files.put("data/anthropic-economic-index/aei_raw_claude_ai_2025-08-04_to_2025-08-11.csv", text);
  const publish::EditionDraft raw = draft_of(files);
  CHECK(find_use(published(raw, 306), "claude-2025-08")->percent == 30);
  CHECK(find_use(published(raw, 306), "claude-2025-08")->modes->directive == 1);
  CHECK_FALSE(find_use(published(raw, 101), "claude-2025-08"));
  CHECK(rows_of(raw.row_fates, "to_2025-08-11.csv", "joined") == 2);
  CHECK(rows_of(raw.row_fates, "to_2025-08-11.csv", "not joined") == 1);
  CHECK(rows_of(raw.row_fates, "to_2025-08-11.csv", "passed over") == 1);
  CHECK(rows_of(raw.row_fates, "by-task/task_pct_v3.csv", "not read") == 0);
  CHECK(std::ranges::any_of(raw.row_fates, [](const RowFate& each) {
    return each.path.ends_with("by-task/task_pct_v3.csv") && each.fate == "not read";
  }));
}

TEST_CASE("a task of a long table that was not joined counts with all its rows") {
  MemoryFiles files = measured_files();
  std::string text = "geo_id,geography,date_start,date_end,platform_and_product,facet,level,variable,cluster_name,value\n";
  const auto row = [&](const std::string& facet, const std::string& variable, const std::string& cluster, int value) {
    text += "GLOBAL,global,2025-08-04,2025-08-11,Claude AI," + facet + ",0," + variable + "," + cluster + "," +
            std::to_string(value) + "\n";
  };
  row("onet_task", "onet_task_pct", "boil bark.", 100);
  for (const std::string kind : {"directive", "validation"})
    row("onet_task::collaboration", "onet_task_collaboration_pct", "boil bark.::" + kind, 50);
  files.put("data/anthropic-economic-index/aei_raw_claude_ai_2025-08-04_to_2025-08-11.csv", text);
  const publish::EditionDraft raw = draft_of(files);
  CHECK(rows_of(raw.row_fates, "to_2025-08-11.csv", "not joined") == 3);
  CHECK(rows_of(raw.row_fates, "to_2025-08-11.csv", "joined") == 0);
}

TEST_CASE("a table of ways of working that misses a statement of its shares was cut") {
  MemoryFiles files = measured_files();
  files.replace("data/anthropic-economic-index/by-task/automation_vs_augmentation_by_task_v3.csv",
                "sweep the drying yard.,0.25,,,,0.75,,\r\n", "");
  const auto publication = publish::prepare_edition(files, fixture_request());
  REQUIRE(publication.ok());
  REQUIRE(publication->rejects.size() == 1);
  CHECK(importers::sentence_for(publication->rejects[0]).find(
            "it does not have “sweep the drying yard.”, which task_pct_v3.csv has") != std::string::npos);
}

TEST_CASE("without the tables by task the gap is said, and the first release stays") {
  MemoryFiles files = measured_files();
  files.remove_below("data/anthropic-economic-index/by-task");
  const auto publication = publish::prepare_edition(files, fixture_request());
  REQUIRE(publication.ok());
  CHECK(std::ranges::any_of(publication->summary.absent, [](const std::string& each) {
    return each.find("by-task/task_pct_v1.csv and the other tables") != std::string::npos;
  }));
  const publish::EditionDraft rest = draft_of(files);
  CHECK(published(rest, 101).use.size() == 1);
}

TEST_CASE("an activity has its share of messages for each month, and belongs to several tasks") {
  REQUIRE(draft().activity_use.size() == 1);
  const ActivityUse& activity = draft().activity_use.front();
  CHECK(activity.activity == "4.A.9.a.1.I01");
  CHECK(activity.title == "Make tables of the sea.");
  REQUIRE(activity.use.size() == 3);
  CHECK((activity.use[1] == ObservedUse{"chatgpt-work-2026-05", 40, std::nullopt, 3}));
  CHECK(coverage_of("openai-messages-work") == Coverage{5, 2, 3, {0, 0, 3, 27}});
  CHECK(unjoined("openai-messages-work") ==
        std::map<std::string, int>{{"the publisher counts here all activities that it does not name", 2},
                                   {"this release of O*NET links no task to this activity", 1}});
}

TEST_CASE("answers about a task are averaged and counted, and a task that nobody asked about has none") {
  const TaskValue* desire = find_value(published(draft(), 101), measure_id::kDesireOfTask);
  REQUIRE(desire);
  CHECK(desire->value == 4.5);
  CHECK(desire->n == 2);
  CHECK(desire->from.empty());
  CHECK(find_value(published(draft(), 101), measure_id::kCapacity)->value == 4.5);
  CHECK(find_value(published(draft(), 101), measure_id::kAgencyNeeded)->value == 1.5);
  CHECK(find_value(published(draft(), 105), measure_id::kAgencyWished)->value == 4);
  CHECK(find_value(published(draft(), 105), measure_id::kCapacity)->n == 1);
  CHECK_FALSE(find_value(published(draft(), 102), measure_id::kDesireOfTask));
}

TEST_CASE("a task asked about in older words says so, and one that is gone is listed with all its answers") {
  CHECK(find_value(published(draft(), 201), measure_id::kDesireOfTask)->from == "asked in the words of an older release of O*NET");
  CHECK(coverage_of(measure_id::kDesireOfTask) == Coverage{6, 5, 1, {3, 0, 0, 27}});
  CHECK(unjoined(measure_id::kDesireOfTask) ==
        std::map<std::string, int>{{"this release of O*NET has no task of this id or of these words", 1}});
}

TEST_CASE("a task asked about in two wordings has one mean of all its answers") {
  MemoryFiles files = measured_files();
  files.replace("data/workbank/domain_worker_desires.csv", "9999,Bark Boilers,Count the bubbles in a kettle.,w4",
                "101,Tide Table Programmers,Print the tides of each harbor.,w4");
  const publish::EditionDraft both = draft_of(files);
  const auto& values = published(both, 101).values;
  CHECK(std::ranges::count(values, measure_id::kDesireOfTask, &TaskValue::measure) == 1);
  const TaskValue* desire = find_value(published(both, 101), measure_id::kDesireOfTask);
  REQUIRE(desire);
  CHECK(desire->value == doctest::Approx(11. / 3));  // 5, 4 and 2
  CHECK(desire->n == 3);
  CHECK(desire->from == "asked in the words of an older release of O*NET");
}

TEST_CASE("an occupation has the mean wish of all answers of its workers; others were not asked") {
  CHECK(value_of("15-9904.00", measure_id::kDesire).value == 3.5);
  CHECK(value_of("15-9904.00", measure_id::kDesire).n == 4);
  CHECK(value_of("27-9901.00", measure_id::kDesire).value == 1);
  CHECK(value_of("45-9903.00", measure_id::kDesire).gap == "not in the study, which asked workers of 3 occupations");
  CHECK(coverage_of(measure_id::kDesire) == Coverage{6, 5, 1, {2, 0, 0, 4}});
}

TEST_CASE("what experts say is held against people's labels, and raters against each other") {
  const Correlation* labels = find_correlation(measure_id::kCapacity, measure_id::kPeopleBeta);
  REQUIRE(labels);
  CHECK(labels->n == 3);
  CHECK(labels->pearson == doctest::Approx(.9042).epsilon(.001));  // (4.5, 1), (3, 1), (1, 0)
  const Correlation* raters = find_correlation(measure_id::kDesireOfTask, measure_id::kDesireOfTask);
  REQUIRE(raters);
  CHECK(raters->n == 4);
  CHECK(raters->pearson == doctest::Approx(7. / 9));  // (5, 4) and (3, 2): 4 between, .5 within
}

TEST_CASE("suitability is exact where code and title are the same, and else goes by SOC 2010") {
  CHECK(value_of("27-9901.00", measure_id::kSml).value == 3.5);
  CHECK(value_of("27-9901.00", measure_id::kSml).basis == MeasureBasis::exact);
  CHECK(value_of("27-9902.00", measure_id::kSml).value == 3.125);
  CHECK(value_of("27-9902.00", measure_id::kSml).basis == MeasureBasis::split);
  CHECK(value_of("27-9902.00", measure_id::kSmlDeviation).value == .5);
  CHECK_FALSE(value_of("45-9903.00", measure_id::kSml).value);
  CHECK(coverage_of(measure_id::kSml) == Coverage{4, 3, 1, {1, 1, 0, 4}});
}

TEST_CASE("a task is physical work or it is not, and one that the list lacks has a gap") {
  CHECK(find_value(published(draft(), 101), measure_id::kPhysicalTask)->value == 0);
  CHECK(find_value(published(draft(), 106), measure_id::kPhysicalTask)->value == 1);
  CHECK(find_value(published(draft(), 102), measure_id::kPhysicalTask)->gap == "the publisher’s file does not have this task");
  CHECK(coverage_of(measure_id::kPhysicalTask) == Coverage{4, 3, 1, {3, 0, 0, 27}});
}

TEST_CASE("the framework's kind belongs to the occupation of its code") {
  CHECK(draft().occupations[0].framework == "Jobs that grow with AI");
  CHECK(draft().occupations[2].framework.empty());
  CHECK(coverage_of(measure_id::kFramework) == Coverage{3, 2, 1, {2, 0, 0, 4}});
  CHECK(value_of("15-9904.00", measure_id::kElasticity).value == 1.5);
  CHECK(unjoined(measure_id::kFramework) == std::map<std::string, int>{{"this release of O*NET has no such occupation", 1}});
}

TEST_CASE("every row of every file is accounted for") {
  std::map<std::string, long long> rows;
  for (const RowFate& each : draft().row_fates) {
    CAPTURE(each.path);
    CAPTURE(each.fate);
    CHECK((each.fate == "not read" ? each.rows == 0 : each.rows >= 0));
    CHECK(each.reason.empty() == (each.fate == "joined"));
    rows[each.path] += each.rows;
  }
  for (const InputFile& input : draft().inputs)
    if (input.source != study_id::kContent && input.source != study_id::kRatings && input.path.find("content") == std::string::npos) {
      CAPTURE(input.path);
      CHECK(rows.contains(input.path));
    }
  CHECK(rows.at("workbank/domain_worker_desires.csv") == 6);
  CHECK(rows_of(draft().row_fates, "domain_worker_desires.csv", "joined") == 5);
  CHECK(rows_of(draft().row_fates, "domain_worker_desires.csv", "not joined") == 1);
  CHECK(rows.at("sml/brynjolfsson_sml.csv") == 4);
  CHECK(rows_of(draft().row_fates, "occupation_2024-2034.xlsx", "not joined") + rows_of(draft().row_fates, "occupation_2024-2034.xlsx", "joined") +
            rows_of(draft().row_fates, "occupation_2024-2034.xlsx", "passed over") == 3);
}

TEST_CASE("a file that nothing reads is named") {
  MemoryFiles files = measured_files();
  files.put("data/workbank/README.md", "Read me.\n");
  const publish::EditionDraft with = draft_of(files);
  CHECK((with.row_fates.back() == RowFate{"workbank/README.md", "not read", "no part of the program reads this file", 0}));
}

TEST_CASE("an edition gives back all that is known of use") {
  const SavedEdition saved(draft());
  const EditionFacts facts = saved.reader().load_facts();
  CHECK(facts.use_releases == draft().use_releases);
  CHECK(facts.activity_use == draft().activity_use);
  CHECK(facts.row_fates == draft().row_fates);
  CHECK(facts.task_correlations.size() == draft().task_correlations.size());
  const Profession& page = profession_in(draft().professions, "tide-table-programmers");
  const auto read = saved.reader().find_profession(page.slug);
  REQUIRE(read);
  CHECK(read->framework == "Jobs that grow with AI");
  for (std::size_t i = 0; i < page.tasks.size(); ++i) {
    REQUIRE(read->tasks[i].published.size() == page.tasks[i].published.size());
    if (page.tasks[i].published.empty()) continue;
    CHECK(read->tasks[i].published[0].use == page.tasks[i].published[0].use);
  }
}

}  // namespace observed_use_test
