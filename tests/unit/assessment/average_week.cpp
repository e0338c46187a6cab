// The weeks that a reader's is held against, and what a description says of one (docs/method.md, clause 27).
#include "scoring/average_week.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

#include "fixtures.hpp"
#include "scoring/profession_score.hpp"

namespace average_week_test {

using namespace willai;
using namespace willai::test;

namespace {

int minutes_of(const scoring::WeekScore& week) {
  return std::accumulate(week.tasks.begin(), week.tasks.end(), 0,
                         [](int sum, const scoring::AssessedTask& task) { return sum + task.minutes.value_or(0); });
}

scoring::AssessedTask task_of(const std::string& name, int minutes, double value) {
  scoring::AssessedTask task{name,
                    name,
                    minutes,
                    value > .7 ? Level::high : value > .3 ? Level::medium : Level::low,
                    {},
                    .01,
                    scoring::AssessedBasis::editor,
                    "",
                    {},
                    ""};
  task.exposure = Estimate{Exposure(value - .1), Exposure(value), Exposure(value + .1)};
  return task;
}

}  // namespace

TEST_CASE("the average week has all of the minutes, each task by its weight, and the exposure of the page") {
  for (const Profession& profession : fixture_draft().professions)
    rc::check("minutes add up", [&] {
      const int minutes = *rc::gen::inRange(0, 6001);
      const scoring::WeekScore average = scoring::average_week(profession, minutes);
      RC_ASSERT(profession.tasks.empty() || minutes_of(average) == minutes);
      RC_ASSERT(average.exposure == profession.exposure);
      RC_ASSERT(average.shifts.empty());
    });
}

TEST_CASE("the average week’s own arithmetic comes out at the page’s exposure, but for whole minutes") {
  for (const Profession& profession : fixture_draft().professions) {
    if (!profession.exposure) continue;
    std::vector<scoring::AssessedTask> tasks;
    for (const scoring::AssessedTask& task : scoring::average_week(profession, 6000).tasks) tasks.push_back(task);
    const auto exposure = scoring::score_week(tasks, {}).exposure;
    REQUIRE(exposure);
    CHECK(exposure->value.value() == doctest::Approx(profession.exposure->value.value()).epsilon(.01));
    CHECK(exposure->high.value() == doctest::Approx(profession.exposure->high.value()).epsilon(.02));
  }
}

TEST_CASE("a profession without tasks has an empty average") {
  const scoring::WeekScore average = scoring::average_week(Profession{}, 2400);
  CHECK(average.tasks.empty());
  CHECK(!average.exposure);
}

TEST_CASE("after the plan two changes are made, unanswered time stays, and the exposure is lower") {
  const scoring::WeekScore week =
      scoring::score_week({task_of("a", 600, .9), task_of("b", 300, .5), task_of("c", 60, .8), task_of("d", 200, .1)},
                 {.skipped = 1, .week_minutes = {}});
  REQUIRE(week.shifts.size() == 3);
  const scoring::WeekScore after = scoring::after_shifts(week, 2);
  CHECK(minutes_of(after) == minutes_of(week));
  CHECK(after.time.unanswered == week.time.unanswered);
  CHECK(after.exposure->value < week.shifts[0].then.value);
  CHECK(scoring::after_shifts(week, 1).exposure == week.shifts[0].then);
  CHECK(scoring::after_shifts(week, 0).exposure == week.exposure);
  CHECK(scoring::after_shifts(week, 9).exposure->value < after.exposure->value);
}

TEST_CASE("a change made half hour by half hour goes down step by step to where it is named") {
  const scoring::WeekScore week = scoring::score_week({task_of("a", 600, .9), task_of("d", 200, .1)}, {});
  REQUIRE(week.shifts.size() == 1);
  scoring::Shift shift = week.shifts.front();
  Exposure before(1);
  for (shift.minutes = 0; shift.minutes <= 120; shift.minutes += 30) {
    const Estimate then = scoring::exposure_with(week, shift);
    CHECK(then.value < before);
    before = then.value;
  }
  CHECK(before == week.shifts.front().then.value);
}

}  // namespace average_week_test
