// Our own ratings of activities: carried to tasks and occupations, and held against people (method, clause 19).
#include "publish/activity_ratings_joining.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "lab/activity_ratings_evaluation.hpp"
#include "publish/content.hpp"
#include "fixtures.hpp"

namespace activity_ratings_test {

using namespace willai;
using namespace willai::lab;
using namespace willai::test;

namespace {

OccupationCode code(std::string_view text) { return OccupationCode::parse(text).value(); }

importers::ActivityRating rating(std::string id, LabelShares shares) {
  return {std::move(id), shares, shares, {}, shares};
}

// Two occupations with tasks 1 to 4 and 5; task 4 has no activity, task 5 one that is not rated.
struct Study {
  Study() {
    const auto task = [&](std::uint32_t id, std::string_view occupation, TaskKind kind) {
      dataset.tasks.push_back({code(occupation), id, "Task " + std::to_string(id), kind});
    };
    task(1, "27-0001.00", TaskKind::core);
    task(2, "27-0001.00", TaskKind::core);
    task(3, "27-0001.00", TaskKind::supplemental);
    task(4, "27-0001.00", TaskKind::core);
    task(5, "27-0002.00", TaskKind::core);
    const auto link = [&](std::uint32_t id, std::string activity) {
      dataset.task_activities.push_back({code("27-0001.00"), id, std::move(activity)});
    };
    link(1, "4.A.1.a.1.I01.D01");
    link(1, "4.A.3.b.6.I01.D01");
    link(2, "4.A.1.a.1.I01.D01");
    link(3, "4.A.3.b.6.I01.D01");
    link(5, "4.A.4.a.1.I01.D01");
    ratings = {rating("4.A.1.a.1.I01.D01", {.8, 0, .2}), rating("4.A.3.b.6.I01.D01", {.2, .6, .2}),
               rating("4.A.3.b.6.I99.D99", {1, 0, 0})};
  }

  void label(std::uint32_t task, Label people, std::optional<Label> gpt4) {
    dataset.labels.push_back(
        {0, code("27-0001.00"), task, "Task " + std::to_string(task), TaskKind::core, "", {people, gpt4, {}, {}}});
  }

  publish::Dataset dataset;
  std::vector<importers::ActivityRating> ratings;
  std::vector<OccupationFacts> occupations = {{"27-0001.00", "", "", {}, "", {}, "", {}},
                                              {"27-0002.00", "", "", {}, "", {}, "", {}},
                                              {"27-0003.00", "", "", {}, "", {}, "", {}}};
  std::vector<publish::Unjoined> unjoined;
};

const TaskValue& only_value(const publish::TaskMeasures& measures, std::uint32_t task) {
  REQUIRE(measures.by_task.at(task).size() == 1);
  return measures.by_task.at(task).front();
}

}  // namespace

TEST_CASE("alpha is the probability of E1, beta that and half of E2, and the label the most probable") {
  CHECK(alpha_of({.2, .5, .3}) == .5);
  CHECK(beta_of({.2, .5, .3}) == doctest::Approx(.65));
  CHECK(label_of({.2, .5, .3}) == Label::e1);
  CHECK(label_of({.2, .3, .5}) == Label::e2);
  CHECK(label_of({.5, .3, .2}) == Label::e0);
  // Of equals, the first.
  CHECK(label_of({.4, .4, .2}) == Label::e0);
  CHECK(label_of({.4, .2, .4}) == Label::e0);
  CHECK(label_of({.2, .4, .4}) == Label::e1);
}

TEST_CASE("the rating of a task is the mean over its rated activities, and a task without one is a gap") {
  const Study study;
  publish::TaskMeasures measures;
  publish::join_activity_ratings(study.dataset, study.ratings, measures);
  CHECK(*only_value(measures, 1).value == doctest::Approx(.4));
  CHECK(only_value(measures, 1).basis == MeasureBasis::split);
  CHECK(only_value(measures, 1).from == "mean of 2 activities");
  CHECK(*only_value(measures, 2).value == doctest::Approx(.1));
  CHECK(only_value(measures, 2).basis == MeasureBasis::exact);
  CHECK(*only_value(measures, 3).value == doctest::Approx(.7));
  CHECK_FALSE(only_value(measures, 4).value);
  CHECK(only_value(measures, 4).gap == "O*NET links this task to no work activity");
  CHECK(only_value(measures, 5).gap == "the activities that O*NET links to this task are not among those we rated");
  CHECK(measures.coverage.at("own-ratings-task") == Coverage{3, 2, 1, {2, 1, 0, 2}});
  REQUIRE(measures.unjoined.size() == 1);
  CHECK(measures.unjoined[0].text == "4.A.3.b.6.I99.D99");
}

TEST_CASE("the figure of an occupation weighs core tasks twice and leaves gaps out") {
  Study study;
  const auto coverage = publish::add_activity_ratings(study.dataset, study.ratings, study.occupations, study.unjoined);
  REQUIRE(coverage);
  CHECK(*coverage == Coverage{3, 2, 1, {1, 0, 0, 2}});
  const MeasureValue& value = study.occupations[0].measures.at(0);
  CHECK(*value.value == doctest::Approx((2 * .4 + 2 * .1 + .7) / 5));
  CHECK(value.n == 3);
  CHECK(value.percentile == 0);
  CHECK(study.occupations[1].measures.at(0).gap == "O*NET links none of its tasks to an activity that we rated");
  CHECK(study.occupations[2].measures.at(0).gap == "O*NET publishes no tasks for this occupation");
}

TEST_CASE("without ratings, tasks or links nothing is added") {
  for (int i = 0; i < 3; ++i) {
    Study study;
    if (i == 0) study.ratings.clear();
    if (i == 1) study.dataset.tasks.clear();
    if (i == 2) study.dataset.task_activities.clear();
    publish::TaskMeasures measures;
    publish::join_activity_ratings(study.dataset, study.ratings, measures);
    CHECK((measures.by_task.empty() && measures.coverage.empty() && measures.unjoined.empty()));
    CHECK_FALSE(publish::add_activity_ratings(study.dataset, study.ratings, study.occupations, study.unjoined));
    CHECK(study.occupations[0].measures.empty());
  }
}

TEST_CASE("ratings are held against people beside GPT-4 on the same tasks, over all and by group") {
  Study study;
  study.label(1, Label::e1, Label::e1);
  study.label(2, Label::e0, Label::e1);
  study.label(3, Label::e1, Label::e0);
  study.label(4, Label::e1, Label::e1);  // no rating
  const auto groups = evaluate_activity_ratings(study.dataset, study.ratings);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].group.empty());
  CHECK(groups[1].group == "4.A.1");
  CHECK(groups[2].group == "4.A.3");
  const RaterAgreement& ours = groups[0].raters.at(0);
  CHECK(ours.first == "own-ratings");
  CHECK(ours.second == "people");
  CHECK(ours.n == 3);
  CHECK(ours.agreement == doctest::Approx(2.0 / 3));  // task 1 is .5, .3, .2: E0
  // Betas .4, .1, .7 against 1, 0, 1.
  CHECK(ours.beta == doctest::Approx(.3 / std::sqrt(.18 * 2 / 3)));
  const RaterAgreement& gpt4 = groups[0].raters.at(1);
  CHECK(gpt4.first == "gpt4-rubric1");
  CHECK(gpt4.n == 3);
  CHECK(gpt4.agreement == doctest::Approx(1.0 / 3));
  // Task 1 has activities of both groups and counts in both.
  CHECK(groups[1].raters.at(0).n == 2);
  CHECK(groups[2].raters.at(0).n == 2);
}

TEST_CASE("tasks without a label by both people and GPT-4 are not compared") {
  Study study;
  study.label(2, Label::e0, {});
  CHECK(evaluate_activity_ratings(study.dataset, study.ratings).empty());
  study.label(3, Label::e0, Label::e0);
  CHECK(evaluate_activity_ratings(study.dataset, {}).empty());
  CHECK(evaluate_activity_ratings(study.dataset, study.ratings).at(0).raters.at(0).n == 1);
}

TEST_CASE("an edition carries the ratings from the content folder, as a source of their own") {
  const publish::EditionDraft draft = measured_draft();
  const auto source = std::ranges::find(draft.sources, "ratings", &Source::id);
  REQUIRE(source != draft.sources.end());
  CHECK(source->attribution.find("large language model") != std::string::npos);
  const auto input = std::ranges::find(draft.inputs, "ratings", &InputFile::source);
  REQUIRE(input != draft.inputs.end());
  CHECK(input->path == "ratings/activities.tsv");
  const MeasureValue* tide = find_value(draft.occupations.front().measures, "own-ratings-beta");
  REQUIRE(tide);
  CHECK(*tide->value == doctest::Approx((.7 + .65) / 2));
  CHECK(tide->n == 1);
  for (const std::string_view id : {"own-ratings-task", "own-ratings-beta"}) {
    const auto measure = std::ranges::find(draft.measures, id, &Measure::id);
    REQUIRE(measure != draft.measures.end());
    CHECK(measure->coverage.published == 4);
    CHECK(measure->coverage.unjoined == 1);
  }
}

TEST_CASE("a fault in the ratings stops the edition; without them it has none of their measures") {
  MemoryFiles files = measured_files();
  files.replace("content/ratings/activities.tsv", "\t0.2\t0.6\t0.2\n", "\t0.2\t0.5\t0.3\n");
  const auto content = publish::load_content(files, "content");
  REQUIRE(content.ok());
  REQUIRE_FALSE(content->faults.empty());
  CHECK(importers::sentence_for(content->faults[0]).starts_with("ratings/activities.tsv:2, column 12: "));
  files.remove("content/ratings/activities.tsv");
  const publish::EditionDraft draft = draft_of(files);
  CHECK(std::ranges::find(draft.measures, "ratings", &Measure::source) == draft.measures.end());
  CHECK(std::ranges::find(draft.sources, "ratings", &Source::id) == draft.sources.end());
}

}  // namespace activity_ratings_test
