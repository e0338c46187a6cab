#include "scoring/nearest_tasks.hpp"

#include <algorithm>

#include "scoring/task_model.hpp"

namespace willai::scoring {
namespace {

// The weights of the parts of a likeness; they sum to 1. Chosen on the 340 tasks of tests/data/typed_tasks.tsv, by how
// often the published task that was typed is among the three results (48 of 100; 21 by meaning and activities alone),
// and by reading the answers to thirty queries, where more weight on words brings in other senses of them. Not
// sensitive.
constexpr double kMeaningWeight = 0.42;
constexpr double kWordsWeight = 0.33;
constexpr double kActivity = 0.25;

// This many of the tasks that share words are compared in full.
constexpr std::size_t kMostCompared = 80;
constexpr std::size_t kFewTasks = 500;

void keep_likest(std::vector<SharingText>& texts) {
  const auto by_likeness = [](const SharingText& a, const SharingText& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.text < b.text;
  };
  const std::size_t kept = std::min(kMostCompared, texts.size());
  std::ranges::nth_element(texts, texts.begin() + static_cast<std::ptrdiff_t>(kept), by_likeness);
  texts.resize(kept);
}

}  // namespace

NearestTasks::NearestTasks(std::vector<RatedTask> tasks, const TaskModel& model) : tasks_(std::move(tasks)) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    texts.push_back(tasks_[i].text);
    meanings_.push_back(model.meaning_of(tasks_[i].text));
    if (tasks_[i].activities.empty())
      if (const TaskReading reading = model.read(tasks_[i].text); reading.score)
        for (const Understood& each : reading.score->because) tasks_[i].activities.push_back(each.id);
    for (const std::string& activity : tasks_[i].activities) by_activity_[activity].push_back(i);
  }
  words_ = SharedWords(texts);
}

NearestTasks::Likenesses NearestTasks::candidates_of(std::string_view text, const TaskScore& score) const {
  Likenesses candidates;
  for (const Understood& each : score.because)
    if (const auto tasks = by_activity_.find(each.id); tasks != by_activity_.end())
      for (const std::size_t i : tasks->second) candidates[i] += kActivity * each.weight;
  std::vector<SharingText> sharing = words_.find(text);
  keep_likest(sharing);
  for (const SharingText& each : sharing) candidates[each.text] += kWordsWeight * each.likeness;
  // A short list of tasks is compared in full.
  if (candidates.empty() && tasks_.size() <= kFewTasks)
    for (std::size_t i = 0; i < tasks_.size(); ++i) candidates[i] = 0;
  return candidates;
}

std::vector<NearTask> NearestTasks::find(std::string_view text, const TaskScore& score, std::size_t most) const {
  const std::vector<std::string> words = task_words(text);
  std::vector<NearTask> near;
  for (const auto& [i, likeness] : candidates_of(text, score))
    near.push_back({&tasks_[i], likeness + kMeaningWeight * cosine_of(score.meaning, meanings_[i])});
  std::ranges::stable_sort(near, [](const NearTask& a, const NearTask& b) { return a.likeness > b.likeness; });
  std::vector<NearTask> told;
  for (const NearTask& each : near) {
    const auto same = [&](const NearTask& other) { return other.task->text == each.task->text; };
    if (told.size() < most && std::ranges::none_of(told, same) && task_words(each.task->text) != words)
      told.push_back(each);
  }
  return told;
}

}  // namespace willai::scoring
