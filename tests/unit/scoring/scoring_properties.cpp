// What must hold of every score, whatever the tasks.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

#include "scoring/exposure.hpp"
#include "scoring/profession_score.hpp"
#include "scoring/percentile.hpp"

namespace scoring_properties_test {

using namespace willai;

namespace {

rc::Gen<scoring::ScoredTask> any_task() {
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange(0, 6), rc::gen::inRange(-1, 3), rc::gen::inRange(0, 26)), [](const auto& parts) {
    const auto [weight, label, variance] = parts;
    scoring::ScoredTask task{Weight(weight), std::nullopt, variance / 100.0};
    if (label >= 0) task.exposure = Exposure(label / 2.0);
    return task;
  });
}

rc::Gen<std::vector<scoring::ScoredTask>> any_tasks() {
  return rc::gen::container<std::vector<scoring::ScoredTask>>(any_task());
}

double width(const Estimate& estimate) { return estimate.high.value() - estimate.low.value(); }

// Half-width before it is cut at 0 and 1.
double reach(const std::vector<scoring::ScoredTask>& tasks) {
  std::vector<scoring::ScoredTask> centred = tasks;
  for (scoring::ScoredTask& task : centred)
    if (task.exposure) task.exposure = Exposure(.5);
  const auto estimate = scoring::score_profession(centred);
  return estimate ? width(*estimate) : 0;
}

Task rated(Label people, std::optional<Label> gpt4 = std::nullopt, TaskKind kind = TaskKind::core) {
  Task task;
  task.kind = kind;
  task.weight = scoring::weight_of(kind);
  task.level = level_of(people);
  task.basis = Basis::settled;
  task.published = {{1, "15-1252.00", "x", {people, gpt4, gpt4, std::nullopt}, Join::by_id}};
  return task;
}

}  // namespace

TEST_CASE("a score and its ends lie within 0 and 1, in order") {
  CHECK(rc::check([] {
    const auto estimate = scoring::score_profession(*any_tasks());
    if (!estimate) return;
    RC_ASSERT(estimate->low <= estimate->value);
    RC_ASSERT(estimate->value <= estimate->high);
    RC_ASSERT(estimate->low.value() >= 0 && estimate->high.value() <= 1);
  }));
}

TEST_CASE("the order of tasks is irrelevant") {
  CHECK(rc::check([] {
    auto tasks = *any_tasks();
    const auto before = scoring::score_profession(tasks);
    std::ranges::reverse(tasks);
    const auto after = scoring::score_profession(tasks);
    RC_ASSERT(before.has_value() == after.has_value());
    if (before) RC_ASSERT(std::abs(before->value.value() - after->value.value()) < 1e-12);
  }));
}

TEST_CASE("raising the exposure of one task never lowers the whole") {
  CHECK(rc::check([] {
    auto tasks = *rc::gen::nonEmpty(any_tasks());
    const auto before = scoring::score_profession(tasks);
    scoring::ScoredTask& task = tasks[*rc::gen::inRange<std::size_t>(0, tasks.size())];
    if (!task.exposure || !before) return;
    task.exposure = Exposure(task.exposure->value() + .5);
    RC_ASSERT(scoring::score_profession(tasks)->value >= before->value);
  }));
}

TEST_CASE("a task that nobody rated never narrows the range, and with weight it widens it") {
  CHECK(rc::check([] {
    auto tasks = *any_tasks();
    const auto before = scoring::score_profession(tasks);
    if (!before) return;
    const double before_reach = reach(tasks);
    tasks.push_back({Weight(1), std::nullopt, scoring::kRaterVariance});
    RC_ASSERT(scoring::score_profession(tasks)->value == before->value);
    RC_ASSERT(reach(tasks) >= before_reach);
    if (before_reach < .9) RC_ASSERT(reach(tasks) > before_reach);
  }));
}

TEST_CASE("the shares of a profession add up to one") {
  CHECK(rc::check([] {
    std::vector<scoring::LeveledTask> tasks;
    for (const scoring::ScoredTask& task : *any_tasks())
      tasks.push_back({task.weight, task.exposure ? std::optional(task.exposure->value() > .7 ? Level::high : task.exposure->value() > .2 ? Level::medium : Level::low) : std::nullopt});
    const scoring::LevelShares shares = scoring::shares_of(tasks);
    const double sum = shares.high + shares.medium + shares.low + shares.not_rated;
    RC_ASSERT(sum == 0 || std::abs(sum - 1) < 1e-12);
  }));
}

TEST_CASE("a task no model can do adds nothing") {
  const std::vector<scoring::ScoredTask> tasks = {{Weight(2), Exposure(0), scoring::kRaterVariance}, {Weight(1), Exposure(0), scoring::kRaterVariance}};
  CHECK(scoring::score_profession(tasks)->value.value() == 0);
}

TEST_CASE("a profession without a rated task has no exposure") {
  CHECK_FALSE(scoring::score_profession({}));
  const std::vector<scoring::ScoredTask> tasks = {{Weight(2), std::nullopt, 0}};
  CHECK_FALSE(scoring::score_profession(tasks));
}

TEST_CASE("levels are the labels of the study") {
  CHECK(level_of(Label::e0) == Level::low);
  CHECK(level_of(Label::e1) == Level::high);
  CHECK(level_of(Label::e2) == Level::medium);
  CHECK(scoring::exposure_of(Label::e2).value() == .5);
}

TEST_CASE("raters are split when the published labels are not all the same") {
  CHECK_FALSE(scoring::raters_split({}));
  CHECK_FALSE(scoring::raters_split({Label::e1, std::nullopt, std::nullopt, std::nullopt}));
  CHECK_FALSE(scoring::raters_split({Label::e1, Label::e1, Label::e1, std::nullopt}));
  CHECK(scoring::raters_split({Label::e1, Label::e1, Label::e2, std::nullopt}));
  CHECK(scoring::raters_split({std::nullopt, Label::e0, Label::e2, std::nullopt}));
}

TEST_CASE("disagreement widens the range of a task, and agreement narrows it below what one label allows") {
  const Exposure high(1);
  const std::vector<Exposure> agree = {high, high};
  const std::vector<Exposure> differ = {Exposure(0), Exposure(.5)};
  CHECK(scoring::variance_of(high, agree) < scoring::variance_of(high, {}));
  CHECK(scoring::variance_of(high, differ) > scoring::variance_of(high, {}));
}

TEST_CASE("an editor's task is checked against people; a settled one has the exposure of its probabilities") {
  Task editorial = rated(Label::e1, Label::e0);
  editorial.published.front().readings.people = Label::e0;
  editorial.basis = Basis::editorial;
  Task agreed = rated(Label::e1);
  agreed.basis = Basis::editorial;
  scoring::score(editorial);
  scoring::score(agreed);
  CHECK(editorial.exposure->low < agreed.exposure->low);
  Task settled = rated(Label::e1);
  settled.published.front().settled = LabelShares{.2, .5, .3};
  scoring::score(settled);
  CHECK(settled.exposure->value.value() == doctest::Approx(.65));
}

TEST_CASE("a profession is led by the level with the largest rated share, the higher of equals") {
  CHECK(scoring::leading_level({.4, .4, .2, 0}) == Level::high);
  CHECK(scoring::leading_level({.1, .2, .2, .5}) == Level::medium);
  CHECK(scoring::leading_level({0, 0, .1, .9}) == Level::low);
  CHECK_FALSE(scoring::leading_level({0, 0, 0, 1}));
}

TEST_CASE("a profession is compared when five tasks and two thirds of all are rated") {
  Profession profession;
  for (int i = 0; i < 5; ++i) profession.tasks.push_back(rated(Label::e0));
  CHECK(scoring::is_comparable(profession));
  profession.tasks.pop_back();
  CHECK_FALSE(scoring::is_comparable(profession));
  for (int i = 0; i < 2; ++i) profession.tasks.push_back(rated(Label::e0));
  for (int i = 0; i < 3; ++i) profession.tasks.emplace_back();
  CHECK(scoring::is_comparable(profession));
  profession.tasks.emplace_back();
  CHECK_FALSE(scoring::is_comparable(profession));
}

TEST_CASE("a percentile counts what lies lower, and no equals") {
  const std::vector<double> values = {1, 2, 2, 3};
  CHECK(scoring::percentile_in(values, 2) == 25);
  CHECK(scoring::percentile_in(values, 0) == 0);
  CHECK(scoring::percentile_in(values, 9) == 100);
}

}  // namespace scoring_properties_test
