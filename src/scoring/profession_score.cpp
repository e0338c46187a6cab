#include "scoring/profession_score.hpp"

#include <algorithm>
#include <iterator>

namespace willai {
namespace {

void add(const std::optional<Label>& label, std::vector<Exposure>& exposures) {
  if (label) exposures.push_back(exposure_of(*label));
}

// Method, clause 5: "For a task rated by people, the others are GPT-4's labels under both rubrics. For a task that an
// editor rated, the others are the labels by people of the published tasks it names."
std::vector<Exposure> other_readings(const Task& task) {
  std::vector<Exposure> others;
  for (const PublishedTask& published : task.published) {
    if (task.basis == Basis::editorial) {
      add(published.readings.people, others);
      continue;
    }
    add(published.readings.gpt4_rubric1, others);
    add(published.readings.gpt4_rubric2, others);
  }
  return others;
}

bool are_enough(long rated, long tasks) { return rated >= kFewestRated && rated * 3 >= tasks * kFewestRatedOfThree; }

template <class WeightOf>
LevelShares shares(const std::vector<Task>& tasks, WeightOf weight_of_task) {
  std::vector<LeveledTask> leveled;
  for (const Task& task : tasks) leveled.push_back({weight_of_task(task), task.level});
  return shares_of(leveled);
}

}  // namespace

double variance_of(const Task& task) { return variance_of(exposure_of(*task.level), other_readings(task)); }

void score(Task& task) {
  if (!task.level) return;
  task.exposure = score_task(exposure_of(*task.level), variance_of(task));
}

void score(Profession& profession) {
  std::vector<ScoredTask> scored;
  for (Task& task : profession.tasks) {
    score(task);
    ScoredTask each{task.weight, std::nullopt, kRaterVariance};
    if (task.level) {
      each.exposure = exposure_of(*task.level);
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
  return are_enough(std::ranges::count(profession.tasks, Basis::rated, &Task::basis), std::ssize(profession.tasks));
}

bool is_comparable(const ProfessionRef& profession) { return are_enough(profession.rated, profession.tasks); }

}  // namespace willai
