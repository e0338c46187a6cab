#include "scoring/profession_score.hpp"

#include <algorithm>
#include <iterator>

#include "scoring/settled_level.hpp"

namespace willai::scoring {
namespace {

// Method, clause 5: "For a task that an editor rated, the others are the labels by people of the published tasks it names."
std::vector<Exposure> other_readings(const Task& task) {
  std::vector<Exposure> others;
  for (const PublishedTask& published : task.published)
    if (published.readings.people) others.push_back(exposure_of(*published.readings.people));
  return others;
}

// What the readers of a task settled on; null of a task with an editor's level.
const LabelShares* settled_of(const Task& task) {
  const bool is_settled = task.basis == Basis::settled && !task.published.empty() && task.published.front().settled;
  return is_settled ? &*task.published.front().settled : nullptr;
}

// Method, clause 29: "The exposure of a settled level is β of its probabilities."
Exposure exposure_of_task(const Task& task) {
  const LabelShares* settled = settled_of(task);
  return settled ? Exposure(beta_of(*settled)) : exposure_of(*task.level);
}

bool are_enough(long rated, long tasks) { return rated >= kFewestRated && rated * 3 >= tasks * kFewestRatedOfThree; }

template <class WeightOf>
LevelShares shares(const std::vector<Task>& tasks, WeightOf weight_of_task) {
  std::vector<LeveledTask> leveled;
  for (const Task& task : tasks) leveled.push_back({weight_of_task(task), task.level});
  return shares_of(leveled);
}

}  // namespace

double variance_of(const Task& task) {
  if (const LabelShares* settled = settled_of(task)) return variance_of(*settled);
  return variance_of(exposure_of(*task.level), other_readings(task));
}

void score(Task& task) {
  if (!task.level) return;
  task.exposure = score_task(exposure_of_task(task), variance_of(task));
}

void score(Profession& profession) {
  std::vector<ScoredTask> scored;
  for (Task& task : profession.tasks) {
    score(task);
    ScoredTask each{task.weight, std::nullopt, kRaterVariance};
    if (task.level) {
      each.exposure = exposure_of_task(task);
      each.variance = variance_of(task);
    }
    scored.push_back(each);
  }
  profession.exposure = score_profession(scored);
  profession.leading = leading_level(shares_by_importance(profession.tasks));
}

LevelShares shares_by_importance(const std::vector<Task>& tasks) {
  return shares(tasks, [](const Task& task) { return task.weight; });
}

LevelShares shares_by_number(const std::vector<Task>& tasks) {
  return shares(tasks, [](const Task&) { return Weight(1); });
}

bool is_comparable(const Profession& profession) {
  return are_enough(std::ranges::count(profession.tasks, Basis::settled, &Task::basis), std::ssize(profession.tasks));
}

bool is_comparable(const ProfessionRef& profession) { return are_enough(profession.rated, profession.tasks); }

}  // namespace willai::scoring
