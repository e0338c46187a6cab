// Measures of single tasks: by their words, and by a like task of the ILO's (method, clause 16).
#include "publish/task_measures.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "publish/like_tasks.hpp"
#include "unit/importers_checks.hpp"

namespace task_measures_test {

using namespace willai;

namespace {

const std::string kTooRare = "too little use was observed to measure; that is not the same as none";

// Painters 27-0001, of ISCO-08 7001; Dyers 27-0002, of 7002; Ferrymen 53-0001, of nothing.
class Study {
 public:
  Study() {
    dataset.soc_2010_to_2018 = {{soc("27-0001"), soc("27-0001")}, {soc("27-0002"), soc("27-0002")}};
    dataset.isco_to_soc = {{isco("7001"), soc("27-0001")}, {isco("7002"), soc("27-0002")}};
    task(1, "27-0001.00", "Paint kites of silk so that they are seen from far below.");
    task(2, "27-0001.00", "Order brushes, frames and varnish from merchants in town.");
    task(3, "27-0002.00", "Boil roots and bark until the bath is dark enough.");
    task(4, "27-0002.00", "Sweep the yard.");
    task(5, "53-0001.00", "Sweep the yard.");
  }

  void task(std::uint32_t id, std::string_view code, std::string text) {
    dataset.tasks.push_back({OccupationCode::parse(code).value(), id, std::move(text), TaskKind::core});
  }
  void ilo_task(std::string_view code, int number, std::string text, double score) {
    dataset.ilo_tasks.push_back(
        {isco(code), "Someone", number, std::move(text), std::nullopt, score, score, score, 0, "Not Exposed"});
  }

  publish::TaskMeasures joined() const { return publish::join_task_measures(dataset, publish::SocCrosswalk(dataset)); }
  std::vector<publish::TaskPair> like() const {
    return publish::find_like_tasks(dataset, publish::SocCrosswalk(dataset));
  }

  publish::Dataset dataset;
};

TaskValue value_of(const publish::TaskMeasures& measures, std::uint32_t task, std::string_view measure) {
  const auto found = measures.by_task.find(task);
  REQUIRE(found != measures.by_task.end());
  const auto value = std::ranges::find(found->second, measure, &TaskValue::measure);
  REQUIRE(value != found->second.end());
  return *value;
}

void check_gap(const TaskValue& value, std::string_view gap) {
  CHECK_FALSE(value.value);
  CHECK(value.basis == MeasureBasis::missing);
  CHECK(value.gap == gap);
}

}  // namespace

TEST_CASE("a statement's value is the task's, in any case and with any white space") {
  Study study;
  study.dataset.penetrations = {{"BOIL roots  and bark until the bath is dark enough. ", .5}};
  const TaskValue value = value_of(study.joined(), 3, "anthropic-penetration");
  CHECK(value.value == .5);
  CHECK(value.basis == MeasureBasis::exact);
  CHECK(value.from.empty());
}

TEST_CASE("a value for a text that several tasks share is split among them, and says so") {
  Study study;
  study.dataset.penetrations = {{"Sweep the yard.", .25}};
  const publish::TaskMeasures measures = study.joined();
  for (const std::uint32_t task : {4U, 5U}) {
    const TaskValue value = value_of(measures, task, "anthropic-penetration");
    CHECK(value.value == .25);
    CHECK(value.basis == MeasureBasis::split);
    CHECK(value.from == "the same text in 2 occupations");
  }
}

TEST_CASE("a task whose use was not seen has a gap and no zero, apart from one the file does not have") {
  Study study;
  study.dataset.penetrations = {{"Sweep the yard.", 0}};
  const publish::TaskMeasures measures = study.joined();
  check_gap(value_of(measures, 4, "anthropic-penetration"), kTooRare);
  check_gap(value_of(measures, 1, "anthropic-penetration"), "the publisher’s file does not have this task");
}

TEST_CASE("a task without a share of conversations was too rare to measure") {
  Study study;
  study.dataset.conversation_shares = {{"sweep the yard.", 100}};
  const publish::TaskMeasures measures = study.joined();
  CHECK(value_of(measures, 4, "anthropic-share").value == 100);
  check_gap(value_of(measures, 1, "anthropic-share"), kTooRare);
}

TEST_CASE("statements that no task has are counted and listed, and all tasks are counted once") {
  Study study;
  study.dataset.penetrations = {{"Sweep the yard.", .25}, {"Count the bubbles.", .5}};
  const publish::TaskMeasures measures = study.joined();
  CHECK(measures.coverage.at("anthropic-penetration") == Coverage{2, 1, 1, {0, 2, 0, 3}});
  REQUIRE(measures.unjoined.size() == 1);
  CHECK(measures.unjoined[0].measure == "anthropic-penetration");
  CHECK(measures.unjoined[0].text == "Count the bubbles.");
  CHECK(measures.unjoined[0].reason == "no task of this release of O*NET has this text");
}

TEST_CASE("without a file its measure is not there") {
  Study study;
  study.dataset.penetrations = {{"Sweep the yard.", .25}};
  const publish::TaskMeasures measures = study.joined();
  CHECK(measures.coverage.size() == 1);
  CHECK(measures.by_task.at(1).size() == 1);
}

TEST_CASE("a task of the ILO's that says nearly the same gives its score, and is named by its place, not its words") {
  Study study;
  study.ilo_task("7001", 3, "Painting kites of silk to be seen from far below", .375);
  const publish::TaskMeasures measures = study.joined();
  const TaskValue value = value_of(measures, 1, "ilo-task-2025");
  CHECK(value.value == .375);
  CHECK(value.basis == MeasureBasis::split);
  CHECK(value.from == "ISCO-08 7001, task 3");
  CHECK(measures.coverage.at("ilo-task-2025") == Coverage{1, 1, 0, {0, 1, 0, 4}});
  for (const auto& [task, values] : measures.by_task)
    for (const TaskValue& each : values) CHECK(each.from.find("Painting") == std::string::npos);
}

TEST_CASE("a task of the ILO's that is like none is counted and listed without its words") {
  Study study;
  study.ilo_task("7001", 1, "Painting kites of silk to be seen from far below", .375);
  study.ilo_task("7001", 2, "Counting money after the fair", .5);
  const publish::TaskMeasures measures = study.joined();
  CHECK(measures.coverage.at("ilo-task-2025") == Coverage{2, 1, 1, {0, 1, 0, 4}});
  REQUIRE(measures.unjoined.size() == 1);
  CHECK(measures.unjoined[0].occupation == "7001");
  CHECK(measures.unjoined[0].text == "ISCO-08 7001, task 2");
  CHECK(measures.unjoined[0].reason == "no task of O*NET in the matching occupations is similar enough");
}

TEST_CASE("the same words in an occupation that no crosswalk joins are not like") {
  Study study;
  study.ilo_task("7002", 1, "Painting kites of silk to be seen from far below", .375);
  study.ilo_task("9999", 1, "Boil roots and bark until the bath is dark enough.", .375);
  CHECK(study.like().empty());
}

TEST_CASE("like tasks are each the most like the other: of two near ones only the nearer is taken") {
  Study study;
  study.ilo_task("7001", 1, "Painting kites of silk to be seen from below", .25);
  study.ilo_task("7001", 2, "Painting kites of silk so that they are seen from far below", .75);
  const auto like = study.like();
  REQUIRE(like.size() == 1);
  CHECK(like[0].onet_task == 1);
  CHECK(like[0].ilo_task == 1);
  CHECK(like[0].likeness >= .55);
}

TEST_CASE("like tasks are each the most like the other: of two of O*NET's near to one of the ILO's, one is taken") {
  Study study;
  study.task(6, "27-0001.00", "Paint kites of silk so that they are seen from far below, and frames.");
  study.ilo_task("7001", 1, "Painting kites of silk to be seen from far below", .25);
  const auto like = study.like();
  REQUIRE(like.size() == 1);
  CHECK(like[0].onet_task == 1);
  std::erase_if(study.dataset.tasks, [](const importers::onet::TaskRow& row) { return row.task_id == 1; });
  const auto other = study.like();
  REQUIRE(other.size() == 1);  // the second is like enough, when the first is not there
  CHECK(other[0].onet_task == 6);
}

TEST_CASE("no task of either side stands in two pairs of one occupation, and every pair is like enough") {
  Study study;
  study.task(6, "27-0001.00", "Paint kites of silk for the spring fair.");
  study.task(7, "27-0001.00", "Paint kites of paper.");
  for (int i = 0; i < 4; ++i)
    study.ilo_task("7001", i,
                   std::vector<std::string>{"Painting kites of silk", "Paint paper kites", "Kites, spring fair",
                                            "Ordering brushes and varnish"}[static_cast<std::size_t>(i)],
                   .5);
  std::set<std::uint32_t> ours;
  std::set<std::size_t> theirs;
  for (const publish::TaskPair& each : study.like()) {
    CHECK(ours.insert(each.onet_task).second);
    CHECK(theirs.insert(each.ilo_task).second);
    CHECK(each.likeness >= .55);
    CHECK(each.likeness <= 1.0001);
  }
  CHECK_FALSE(ours.empty());
}

TEST_CASE("the order of the files does not change which tasks are like") {
  Study study;
  study.ilo_task("7001", 1, "Painting kites of silk to be seen from below", .25);
  study.ilo_task("7001", 2, "Ordering brushes, frames and varnish in town", .75);
  study.ilo_task("7002", 1, "Boiling bark and roots until the bath is dark", .5);
  const auto scores = [](const publish::TaskMeasures& measures) {
    std::map<std::uint32_t, double> scores;
    for (const auto& [task, values] : measures.by_task)
      for (const TaskValue& value : values)
        if (value.value) scores[task] = *value.value;
    return scores;
  };
  const auto before = scores(study.joined());
  CHECK(before == std::map<std::uint32_t, double>{{1, .25}, {2, .75}, {3, .5}});
  std::ranges::reverse(study.dataset.tasks);
  std::ranges::reverse(study.dataset.ilo_tasks);
  CHECK(scores(study.joined()) == before);
}

}  // namespace task_measures_test
