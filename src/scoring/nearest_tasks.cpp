#include "scoring/nearest_tasks.hpp"

#include <algorithm>
#include <array>

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

// FNV-1a, 64 bit.
std::uint64_t hash_of_words(const std::vector<std::string>& words) {
  std::uint64_t value = 14695981039346656037ULL;
  const auto add = [&](char c) { value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL; };
  for (const std::string& word : words) std::ranges::for_each(word, add), add(' ');
  return value;
}

}  // namespace

NearestTasks::NearestTasks(std::vector<RatedTask> tasks, const TaskModel& model) : tasks_(std::move(tasks)) {
  std::vector<std::string_view> texts;
  for (std::size_t i = 0; i < tasks_.size(); ++i) {
    texts.push_back(tasks_[i].text);
    meanings_.push_back(model.meaning_of(tasks_[i].text));
    hashes_.push_back(hash_of_words(task_words(tasks_[i].text)));
    if (tasks_[i].activities.empty())
      if (const TaskReading reading = model.read(tasks_[i].text); reading.score)
        for (const Understood& each : reading.score->because) tasks_[i].activities.push_back(each.id);
    for (const std::string& activity : tasks_[i].activities) by_activity_[activity].push_back(i);
  }
  words_ = SharedWords(texts);
}

std::vector<NearestTasks::Candidate> NearestTasks::candidates_of(std::string_view text, const TaskScore& score) const {
  // The place of each task among the candidates, and 1; 0 for all others. Kept from one text to the next, as an allocation of
  // so much memory would take longer than the rest. All are 0 again at the end, even where memory ran out in between.
  thread_local std::vector<std::uint32_t> places;
  if (places.size() < tasks_.size()) places.resize(tasks_.size());
  std::vector<Candidate> candidates;
  struct ZeroPlaces {
    const std::vector<Candidate>& of;
    ~ZeroPlaces() {
      for (const Candidate& each : of) places[each.task] = 0;
    }
  } const at_end{candidates};
  const auto add = [&](std::size_t task, double likeness) {
    std::uint32_t& place = places.data()[task];
    if (place == 0) candidates.push_back({task, 0}), place = static_cast<std::uint32_t>(candidates.size());
    candidates[place - 1].likeness += likeness;
  };
  for (const Understood& each : score.because)
    if (const auto tasks = by_activity_.find(each.id); tasks != by_activity_.end())
      for (const std::size_t i : tasks->second) add(i, kActivity * each.weight);
  std::vector<SharingText> sharing = words_.find(text);
  keep_likest(sharing);
  for (const SharingText& each : sharing) add(each.text, kWordsWeight * each.likeness);
  // A short list of tasks is compared in full.
  if (candidates.empty() && tasks_.size() <= kFewTasks)
    for (std::size_t i = 0; i < tasks_.size(); ++i) candidates.push_back({i, 0});
  return candidates;
}

// Four at a time; the last ones are computed once more where fewer are left.
void NearestTasks::add_meanings(const WordVector& meaning, std::vector<Candidate>& candidates) const {
  std::array<const WordVector*, 4> four{};
  for (std::size_t i = 0; i < candidates.size(); i += four.size()) {
    const std::size_t count = std::min(four.size(), candidates.size() - i);
    for (std::size_t k = 0; k < four.size(); ++k) four[k] = &meanings_[candidates[i + std::min(k, count - 1)].task];
    const std::array<float, 4> cosines = cosines_of(meaning, four);
    for (std::size_t k = 0; k < count; ++k) candidates[i + k].likeness += kMeaningWeight * cosines[k];
  }
}

std::vector<NearTask> NearestTasks::find(std::string_view text, const TaskScore& score, std::size_t most) const {
  const std::vector<std::string> words = task_words(text);
  const std::uint64_t hash = hash_of_words(words);
  std::vector<Candidate> near = candidates_of(text, score);
  add_meanings(score.meaning, near);
  const auto is_less_like = [](const Candidate& a, const Candidate& b) {
    return a.likeness != b.likeness ? a.likeness < b.likeness : a.task > b.task;
  };
  std::ranges::make_heap(near, is_less_like);  // a few of thousands are taken
  std::vector<NearTask> told;
  for (; told.size() < most && !near.empty(); near.pop_back()) {
    std::ranges::pop_heap(near, is_less_like);
    const RatedTask& task = tasks_[near.back().task];
    const auto same = [&](const NearTask& other) { return other.task->text == task.text; };
    const bool is_itself = hashes_[near.back().task] == hash && task_words(task.text) == words;
    if (!is_itself && std::ranges::none_of(told, same)) told.push_back({&task, near.back().likeness});
  }
  return told;
}

}  // namespace willai::scoring
