// A naive reader of weeks, written from clauses 21 to 24 and 27 of docs/method.md alone, must agree with src/scoring on
// 200 made assessments; and what must hold of every week holds.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "scoring/settled_level.hpp"
#include "scoring/profession_score.hpp"
#include "scoring/week_plan.hpp"
#include "scoring/week_score.hpp"

namespace week_reference_test {

using namespace willai;

namespace {

// Straight from the clauses, with nothing taken from the scoring code.
namespace reference {

struct Task {
  std::string name;
  int minutes;                  // -1: not said
  int settled;                  // the most probable label, 0, 1, 2 for E0, E1, E2; -1: nobody read it
  double p[3];                  // its probabilities
  int editor;                   // likewise, an editor's level, with the people's labels `checks` beside it
  std::vector<int> checks;
  bool predicted;
  double low, value, high;  // of the prediction
  int predicted_level;      // as a label
};

struct Week {
  std::vector<Task> tasks;
  int skipped;
  int length;  // minutes; -1: not said
};

struct Figures {
  bool any = false;
  double low = 0, value = 0, high = 0;
};

double beta(int label) { return label == 1 ? 1.0 : label == 2 ? 0.5 : 0.0; }
double within(double x) { return std::min(1.0, std::max(0.0, x)); }

int label_of(const Task& t) {
  return t.settled >= 0 ? t.settled : t.editor >= 0 ? t.editor : t.predicted ? t.predicted_level : -1;
}
double value_of(const Task& t) { return t.settled >= 0 ? t.p[1] + t.p[2] / 2 : t.editor >= 0 ? beta(t.editor) : t.value; }

double spread_of(const Task& t) {  // a variance
  std::vector<int> others;
  if (t.settled >= 0) {
    double sum = 0;
    for (int truth = 0; truth < 3; ++truth) {
      double error = 0;
      for (int said = 0; said < 3; ++said) error += scoring::kReaders.people[truth][said] * std::pow(beta(said) - beta(truth), 2);
      sum += t.p[truth] * (std::pow(beta(truth) - value_of(t), 2) + error / 2);
    }
    return sum;
  }
  if (t.editor >= 0) others = t.checks;
  else {
    const double side = std::max(t.value - t.low, t.high - t.value);
    return std::pow(side / 1.2816, 2);
  }
  double sum = 0, n = 0;
  for (int other : others)
    if (other >= 0) sum += std::pow(value_of(t) - beta(other), 2), n += 1;
  return n == 0 ? 0.0564 : (0.0564 + sum / n / 2) / 2;
}

bool has_minutes(const Week& w) {
  return std::any_of(w.tasks.begin(), w.tasks.end(), [](const Task& t) { return t.minutes > 0; });
}

double weight(const Week& w, const Task& t) { return t.minutes >= 0 ? t.minutes : has_minutes(w) ? 0 : 60; }

double open_minutes(const Week& w) {
  double open = 0, told = 0, above = 0, unsaid = w.skipped;
  for (const Task& t : w.tasks) {
    if (label_of(t) < 0) open += weight(w, t);
    if (t.minutes > 0) told += t.minutes, above += 1;
    if (t.minutes < 0) unsaid += 1;
  }
  if (above == 0) return open + unsaid * 60;
  return open + (w.length >= 0 ? std::max(0, w.length - static_cast<int>(told)) : unsaid * told / above);
}

Figures exposure(const Week& w, double open) {
  double sum = 0, mean = 0, variance = 0;
  for (const Task& t : w.tasks) {
    if (label_of(t) < 0) continue;
    sum += weight(w, t);
    mean += weight(w, t) * value_of(t);
    variance += std::pow(weight(w, t), 2) * spread_of(t);
  }
  if (sum == 0) return {};
  const double g = open / (open + sum);
  const double reach = 1.2816 * std::sqrt(variance / (sum * sum) + g * g / 4);
  return {true, within(mean / sum - reach), mean / sum, within(mean / sum + reach)};
}

// The ends of a task's range.
std::pair<double, double> ends(const Task& t) {
  if (t.settled < 0 && t.editor < 0) return {t.low, t.high};
  const double reach = 1.2816 * std::sqrt(spread_of(t));
  return {within(value_of(t) - reach), within(value_of(t) + reach)};
}

bool can_have(const Task& t, int label) {
  return label_of(t) == label || (ends(t).first <= beta(label) && beta(label) <= ends(t).second);
}

struct Change {
  double then;  // the exposure after it
  std::string name;
  std::size_t from, to;
  int moved;
};

void make(const Change& change, Week& w) {
  w.tasks[change.from].minutes -= change.moved;
  w.tasks[change.to].minutes += change.moved;
}

// The changes of clause 24, the one after which the exposure is lowest first.
std::vector<Change> changes(const Week& w) {
  const Task* least = nullptr;
  for (const Task& t : w.tasks)
    if (label_of(t) >= 0 && t.minutes > 0 &&
        (!least ||
         std::tuple(value_of(t), spread_of(t), t.name) < std::tuple(value_of(*least), spread_of(*least), least->name)))
      least = &t;
  std::vector<Change> all;
  for (std::size_t i = 0; least && i < w.tasks.size(); ++i) {
    if (label_of(w.tasks[i]) < 0 || w.tasks[i].minutes <= 0 || value_of(w.tasks[i]) <= value_of(*least)) continue;
    Week changed = w;
    Change change{0, w.tasks[i].name, i, static_cast<std::size_t>(least - w.tasks.data()),
                  std::min(120, w.tasks[i].minutes)};
    make(change, changed);
    change.then = exposure(changed, open_minutes(w)).value;
    all.push_back(change);
  }
  std::sort(all.begin(), all.end(),
            [](const Change& a, const Change& b) { return std::tie(a.then, a.name) < std::tie(b.then, b.name); });
  if (all.size() > 3) all.resize(3);
  return all;
}

// Clause 27: the first two of them made.
Figures after_plan(const Week& w) {
  Week changed = w;
  const std::vector<Change> all = changes(w);
  for (std::size_t i = 0; i < all.size() && i < 2; ++i) make(all[i], changed);
  return exposure(changed, open_minutes(w));
}

}  // namespace reference

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int below(int end) { return static_cast<int>(engine_() % static_cast<unsigned>(end)); }
  double part() { return below(1001) / 1000.0; }

 private:
  std::mt19937 engine_;
};

reference::Task any_task(Dice& dice, int place) {
  reference::Task task{"task " + std::to_string(place),
                       dice.below(4) == 0 ? -1 : 15 * dice.below(30),
                       -1,
                       {},
                       -1,
                       {},
                       false,
                       0,
                       0,
                       0,
                       0};
  switch (dice.below(4)) {
    case 0: {
      const double parts[3] = {dice.part(), dice.part(), dice.part()};
      const double sum = parts[0] + parts[1] + parts[2];
      task.settled = 0;
      for (int i = 0; i < 3; ++i) {
        task.p[i] = parts[i] / sum;
        if (task.p[i] > task.p[task.settled]) task.settled = i;
      }
      break;
    }
    case 1:
      task.editor = dice.below(3);
      for (int i = dice.below(3); i > 0; --i) task.checks.push_back(dice.below(3));
      break;
    case 2: {
      double ends[3] = {dice.part(), dice.part(), dice.part()};
      std::sort(ends, ends + 3);
      task.predicted = true, task.low = ends[0], task.value = ends[1], task.high = ends[2];
      task.predicted_level = dice.below(3);
      break;
    }
    default: break;  // nobody says anything
  }
  return task;
}

reference::Week any_week(unsigned seed) {
  Dice dice(seed);
  reference::Week week{{}, dice.below(3), -1};
  for (int i = dice.below(9); i >= 0; --i) week.tasks.push_back(any_task(dice, i));
  int told = 0;
  for (const auto& task : week.tasks) told += std::max(0, task.minutes);
  if (dice.below(2) == 0) week.length = told + 30 * dice.below(10);
  return week;
}

std::optional<Label> label_at(int code) {
  if (code < 0) return std::nullopt;
  return code == 1 ? Label::e1 : code == 2 ? Label::e2 : Label::e0;
}

scoring::AssessedTask ours(const reference::Task& from) {
  Task task;
  task.slug = task.name = from.name;
  if (from.settled >= 0) {
    task.basis = Basis::settled;
    task.level = level_of(*label_at(from.settled));
    task.published = {{1, "", "x", {}}};
    task.published.front().settled = LabelShares{from.p[0], from.p[1], from.p[2]};
  } else if (from.editor >= 0) {
    task.basis = Basis::editorial;
    task.level = level_of(*label_at(from.editor));
    for (int each : from.checks) task.published.push_back({1, "", "x", {label_at(each), {}, {}, {}}});
  } else if (from.predicted) {
    task.predicted = Prediction{level_of(*label_at(from.predicted_level)),
                                {Exposure(from.low), Exposure(from.value), Exposure(from.high)}};
  }
  scoring::score(task);
  return scoring::assess_task(task, from.minutes < 0 ? std::nullopt : std::optional(from.minutes));
}

scoring::WeekScore ours(const reference::Week& week) {
  std::vector<scoring::AssessedTask> tasks;
  for (const auto& task : week.tasks) tasks.push_back(ours(task));
  return scoring::score_week(std::move(tasks),
                             {week.skipped, week.length < 0 ? std::nullopt : std::optional(week.length)});
}

void compare(const reference::Week& week) {
  const scoring::WeekScore score = ours(week);
  const double open = reference::open_minutes(week);
  const auto expected = reference::exposure(week, open);
  CHECK(score.time.unanswered == doctest::Approx(open).epsilon(1e-12));
  REQUIRE(score.exposure.has_value() == expected.any);
  if (expected.any) {
    CHECK(score.exposure->low.value() == doctest::Approx(expected.low).epsilon(1e-12));
    CHECK(score.exposure->value.value() == doctest::Approx(expected.value).epsilon(1e-12));
    CHECK(score.exposure->high.value() == doctest::Approx(expected.high).epsilon(1e-12));
  }
  const int labels[] = {1, 2, 0};  // HIGH, MEDIUM, LOW
  for (std::size_t i = 0; i < 3; ++i) {
    double least = 0, at = 0, most = 0;
    for (const auto& task : week.tasks) {
      if (reference::label_of(task) < 0) continue;
      const double minutes = reference::weight(week, task);
      bool only = true;
      for (int other : labels) only = only && (other == labels[i] || !reference::can_have(task, other));
      if (only) least += minutes;
      if (reference::label_of(task) == labels[i]) at += minutes;
      if (reference::can_have(task, labels[i])) most += minutes;
    }
    CHECK(score.levels[i].least == doctest::Approx(least));
    CHECK(score.levels[i].minutes == doctest::Approx(at));
    CHECK(score.levels[i].most == doctest::Approx(most));
  }
  const auto after = reference::changes(week);
  REQUIRE(score.shifts.size() == after.size());
  for (std::size_t i = 0; i < after.size(); ++i)
    CHECK(score.shifts[i].then.value.value() == doctest::Approx(after[i].then).epsilon(1e-12));
  if (!expected.any) return;
  const auto planned = reference::after_plan(week);
  const scoring::WeekScore plan = scoring::after_shifts(score, scoring::kPlannedShifts);
  CHECK(plan.exposure->low.value() == doctest::Approx(planned.low).epsilon(1e-12));
  CHECK(plan.exposure->value.value() == doctest::Approx(planned.value).epsilon(1e-12));
  CHECK(plan.exposure->high.value() == doctest::Approx(planned.high).epsilon(1e-12));
}

// How far a range reaches to either side before it is cut at 0 and 1.
double reach(reference::Week week) {
  for (auto& task : week.tasks)
    if (reference::label_of(task) >= 0) {
      task.settled = task.editor = -1;
      task.predicted = true, task.predicted_level = 2, task.low = .45, task.value = .5, task.high = .55;
    }
  const auto score = ours(week);
  return score.exposure ? score.exposure->high.value() - score.exposure->value.value() : 0;
}

}  // namespace

TEST_CASE("the week’s score agrees with the naive one on 200 assessments") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    compare(any_week(seed));
  }
}

TEST_CASE("the order of a week’s tasks is irrelevant, to the last digit") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    reference::Week week = any_week(seed);
    const scoring::WeekScore before = ours(week);
    std::ranges::reverse(week.tasks);
    const scoring::WeekScore after = ours(week);
    CHECK(before.exposure == after.exposure);
    REQUIRE(before.shifts.size() == after.shifts.size());
    for (std::size_t i = 0; i < before.shifts.size(); ++i) CHECK(before.shifts[i].then == after.shifts[i].then);
    for (std::size_t i = 0; i < before.tasks.size(); ++i) CHECK(before.tasks[i].name == after.tasks[i].name);
  }
}

TEST_CASE("more hours on a task that lies higher than the week never lower the week") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    reference::Week week = any_week(seed);
    const auto before = ours(week).exposure;
    for (auto& task : week.tasks) {
      if (!before || task.minutes <= 0 || reference::label_of(task) < 0) continue;
      if (reference::value_of(task) < before->value.value()) continue;
      const int was = task.minutes;
      task.minutes += 90;
      CHECK(ours(week).exposure->value.value() >= before->value.value() - 1e-12);
      task.minutes = was;
    }
  }
}

TEST_CASE("an unanswered part widens the range and leaves the value alone") {
  for (unsigned seed = 0; seed < 200; ++seed) {
    reference::Week week = any_week(seed);
    const auto before = ours(week).exposure;
    if (!before) continue;
    reference::Week wider = week;
    week.length >= 0 && reference::has_minutes(week) ? wider.length += 60 : wider.skipped += 1;
    CHECK(ours(wider).exposure->value == before->value);
    // Half the scale to either side is as wide as a range can be.
    if (reach(week) < .5) CHECK(reach(wider) > reach(week));
    CHECK(ours(wider).exposure->low <= before->low);
    CHECK(ours(wider).exposure->high >= before->high);
  }
}

TEST_CASE("a week without a task, without time or without a level has no exposure, and all the rest of it is whole") {
  CHECK_FALSE(ours(reference::Week{{}, 0, -1}).exposure);
  CHECK_FALSE(ours(reference::Week{{}, 3, 600}).exposure);
  reference::Task idle{"idle", 0, 1, {0, 1, 0}, -1, {}, false, 0, 0, 0, 0};
  CHECK_FALSE(ours(reference::Week{{idle}, 0, -1}).exposure);
  const scoring::WeekScore unread = ours(reference::Week{{{"unread", 60, -1, {}, -1, {}, false, 0, 0, 0, 0}}, 0, -1});
  CHECK_FALSE(unread.exposure);
  CHECK(unread.time.unanswered == 60);
  for (const scoring::LevelTime& level : unread.levels) CHECK(level.most == 0);
}

TEST_CASE("what lies level with a week does not lie lower") {
  const std::vector<double> yardstick = {.1, .3, .3, .5};
  const auto placed = scoring::place_among(yardstick, {Exposure(.1), Exposure(.3), Exposure(.6)});
  REQUIRE(placed);
  CHECK(placed->low.value() == 0);
  CHECK(placed->value.value() == .25);
  CHECK(placed->high.value() == 1);
  CHECK_FALSE(scoring::place_among(std::span(yardstick).first(1), {Exposure(0), Exposure(0), Exposure(0)}));
}

}  // namespace week_reference_test
