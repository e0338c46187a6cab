// A naive scorer written from docs/method.md alone must agree with src/scoring on all small cases.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "scoring/exposure.hpp"

namespace scoring_reference_test {

using namespace willai;

namespace {

// Straight from the clauses, with nothing taken from the scoring code.
namespace reference {

struct Task {
  int kind;    // 0 core, 1 supplemental, 2 not stated
  int label;   // 0, 1, 2 for E0, E1, E2; -1 nobody
  int first;   // GPT-4's labels; -1 none
  int second;
};

double exposure(int label) { return label == 1 ? 1.0 : label == 2 ? 0.5 : 0.0; }

double variance(const Task& task) {
  const double rater_variance = 0.0564;
  double sum = 0;
  int others = 0;
  for (int other : {task.first, task.second}) {
    if (other < 0) continue;
    sum += std::pow(exposure(task.label) - exposure(other), 2);
    ++others;
  }
  if (others == 0) return rater_variance;
  return (rater_variance + sum / others * 0.5) / 2.0;
}

struct Figures {
  bool any = false;
  double low = 0, value = 0, high = 0;
};

double within(double value) { return value < 0 ? 0 : value > 1 ? 1 : value; }

Figures profession(const std::vector<Task>& tasks) {
  double rated = 0, all = 0, mean = 0, spread = 0;
  for (const Task& task : tasks) {
    const double weight = task.kind == 0 ? 2 : 1;
    all += weight;
    if (task.label < 0) continue;
    rated += weight;
    mean += weight * exposure(task.label);
    spread += weight * weight * variance(task);
  }
  if (rated == 0) return {};
  const double gap = 1 - rated / all;
  const double deviation = std::sqrt(spread / (rated * rated) + gap * gap / 4);
  return {true, within(mean / rated - 1.2816 * deviation), mean / rated, within(mean / rated + 1.2816 * deviation)};
}

}  // namespace reference

std::optional<Label> label_of(int code) {
  if (code < 0) return std::nullopt;
  return code == 1 ? Label::e1 : code == 2 ? Label::e2 : Label::e0;
}

scoring::ScoredTask scored(const reference::Task& task) {
  constexpr TaskKind kinds[] = {TaskKind::core, TaskKind::supplemental, TaskKind::unstated};
  scoring::ScoredTask each{scoring::weight_of(kinds[task.kind]), std::nullopt, scoring::kRaterVariance};
  const auto own = label_of(task.label);
  if (!own) return each;
  std::vector<Exposure> others;
  for (int other : {task.first, task.second})
    if (const auto label = label_of(other)) others.push_back(scoring::exposure_of(*label));
  each.exposure = scoring::exposure_of(*own);
  each.variance = scoring::variance_of(*each.exposure, others);
  return each;
}

void compare(const std::vector<reference::Task>& tasks) {
  std::vector<scoring::ScoredTask> ours;
  for (const auto& task : tasks) ours.push_back(scored(task));
  const auto expected = reference::profession(tasks);
  const auto estimate = scoring::score_profession(ours);
  REQUIRE(estimate.has_value() == expected.any);
  if (!expected.any) return;
  CHECK(estimate->value.value() == doctest::Approx(expected.value).epsilon(1e-12));
  CHECK(estimate->low.value() == doctest::Approx(expected.low).epsilon(1e-12));
  CHECK(estimate->high.value() == doctest::Approx(expected.high).epsilon(1e-12));
}

std::vector<reference::Task> all_tasks() {
  std::vector<reference::Task> tasks;
  for (int kind = 0; kind < 3; ++kind)
    for (int label = -1; label < 3; ++label)
      for (int first = -1; first < 3; ++first)
        for (int second = -1; second < 3; ++second) tasks.push_back({kind, label, first, second});
  return tasks;
}

}  // namespace

TEST_CASE("the scorer agrees with the naive one on every profession of one task") {
  for (const auto& task : all_tasks()) compare({task});
}

TEST_CASE("the scorer agrees with the naive one on every profession of two tasks") {
  const auto tasks = all_tasks();
  for (const auto& first : tasks)
    for (const auto& second : tasks) compare({first, second});
}

TEST_CASE("the scorer agrees with the naive one on professions of three tasks") {
  const auto tasks = all_tasks();
  for (std::size_t i = 0; i < tasks.size(); i += 7)
    for (std::size_t j = 0; j < tasks.size(); j += 5)
      for (std::size_t k = 0; k < tasks.size(); k += 3) compare({tasks[i], tasks[j], tasks[k]});
}

}  // namespace scoring_reference_test
