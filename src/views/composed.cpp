#include "views/composed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string gpt4_sentence(const Readings& readings) {
  const auto& first = readings.gpt4_rubric1;
  const auto& second = readings.gpt4_rubric2;
  if (!first && !second) return "";
  if (!first || !second) return fmt::format(" GPT-4 says {}.", word_for(first ? *first : *second));
  if (*first != *second)
    return fmt::format(" GPT-4 says {} under one set of rules, {} under the other.", word_for(*first),
                       word_for(*second));
  if (readings.people && *first == *readings.people) return " GPT-4 agrees under both sets of rules.";
  return fmt::format(" GPT-4 says {} under both sets of rules.", word_for(*first));
}

std::string activities_sentence(const std::vector<Activity>& activities) {
  if (activities.empty()) return "";
  std::string list;
  for (const Activity& activity : activities)
    list += (list.empty() ? "" : "; ") + lower_first(without_stop(activity.title));
  return fmt::format(" Work {}: {}.", activities.size() == 1 ? "activity" : "activities", list);
}

// The advice of the heaviest tasks at a level, settled ones first.
void add_advice(const Profession& profession, Level level, std::string_view what, std::size_t most, std::vector<Strategy>& strategies) {
  std::vector<const Task*> tasks;
  for (const Task& task : profession.tasks)
    if (task.level == level && !task.advice.empty()) tasks.push_back(&task);
  std::ranges::stable_sort(tasks, [](const Task* a, const Task* b) {
    return std::pair(a->contested, b->weight) < std::pair(b->contested, a->weight);
  });
  for (const Task* task : tasks) {
    const bool is_new = std::ranges::find(strategies, task->advice, &Strategy::text) == strategies.end();
    if (most > 0 && is_new) strategies.push_back({fmt::format("{}: {}", what, lower_first(task->name)), task->advice}), --most;
  }
}

}  // namespace

std::string composed_rationale(const Task& task) {
  const Readings readings = task.published.empty() ? Readings{} : task.published.front().readings;
  std::string text = readings.people            ? fmt::format("People rated it {}.", word_for(*readings.people))
                     : task.gap == Gap::no_data ? "Not rated: this edition was made without the study’s ratings."
                                                : "Not rated: the study has no rating by people for this task.";
  return text + gpt4_sentence(readings) + activities_sentence(task.activities);
}

std::string composed_rewording(const std::string& proposed) {
  return fmt::format(" O*NET proposes to reword it: “{}”", proposed);
}

std::string emerging_rationale() { return "Not rated: O*NET lists it as an emerging task, found after the study."; }

std::vector<Strategy> composed_strategies(const Profession& profession) {
  std::vector<Strategy> strategies;
  add_advice(profession, Level::high, "Where a language model could help", 2, strategies);
  add_advice(profession, Level::medium, "Where software can help", strategies.empty() ? 2 : 1, strategies);
  add_advice(profession, Level::low, "What holds", 1, strategies);
  return strategies;
}

}  // namespace willai::views
