#include "scoring/nearest_tasks.hpp"

#include <algorithm>
#include <set>

namespace willai {
namespace {

constexpr std::size_t kFew = 500;

}  // namespace

NearestTasks::NearestTasks(std::vector<RatedTask> tasks, const TaskModel& model) : tasks_(std::move(tasks)) {
  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    meanings_.push_back(model.meaning_of(tasks_[i].text));
    if (tasks_[i].activities.empty())
      if (const TaskReading reading = model.read(tasks_[i].text); reading.score)
        for (const Understood& each : reading.score->because) tasks_[i].activities.push_back(each.id);
    for (const std::string& activity : tasks_[i].activities) by_activity_[activity].push_back(i);
  }
}

std::vector<NearTask> NearestTasks::find(std::string_view text, const TaskScore& score, std::size_t most) const {
  std::set<std::size_t> candidates;
  for (const Understood& each : score.because)
    if (const auto tasks = by_activity_.find(each.id); tasks != by_activity_.end())
      candidates.insert(tasks->second.begin(), tasks->second.end());
  // Few tasks can all be looked at.
  if (candidates.empty() && tasks_.size() <= kFew)
    for (std::size_t i = 0; i < tasks_.size(); ++i) candidates.insert(i);
  std::vector<NearTask> near;
  for (const std::size_t i : candidates)
    if (tasks_[i].text != text) near.push_back({&tasks_[i], cosine_of(score.meaning, meanings_[i])});
  std::ranges::stable_sort(near, [](const NearTask& a, const NearTask& b) { return a.likeness > b.likeness; });
  if (near.size() > most) near.resize(most);
  return near;
}

}  // namespace willai
