#include "matching/task_index.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

#include "matching/plain_numbers.hpp"

namespace willai {
namespace {

constexpr float kTitleShare = .5F;     // a word of a title beside a word of a task
constexpr std::size_t kMostTasks = 8;  // told
constexpr std::size_t kMostAsked = 400;
constexpr std::size_t kLongestList = 4000;  // tasks that have a word; longer lists say little of a single task

// Words that stand in any sentence about work.
const std::unordered_set<std::string>& idle_words() {
  static const std::unordered_set<std::string> words = {
      "a",  "an", "and", "as",  "at",   "be",   "by",  "for", "from", "i",  "in",  "into", "is",  "it",   "of",   "on", "or", "other", "such", "that",
      "the", "their", "them", "this", "to", "using", "use", "with", "we", "my", "our", "you", "your", "are", "am", "who", "what", "work", "etc"};
  return words;
}

float damped(float count) { return 1 + quick_logarithm(count); }

}  // namespace

std::uint32_t TaskIndex::place_of(const std::string& text) {
  const auto [found, is_new] = places_.emplace(text, static_cast<std::uint32_t>(terms_.size()));
  if (is_new) terms_.emplace_back();
  return found->second;
}

void TaskIndex::count(const Words& words, float weight, Counts& counts) {
  const std::string* before = nullptr;
  for (const std::string& word : words) {
    if (idle_words().contains(word)) continue;
    counts[place_of(word)] += weight;
    if (before) counts[place_of(*before + " " + word)] += weight;
    before = &word;
  }
}

TaskIndex::TaskIndex(const MatchTables& tables, const TitleWords& words)
    : jobs_(tables.jobs.size()), tasks_(tables.tasks.size()) {
  std::vector<Counts> tasks(tasks_), jobs(jobs_);
  for (std::size_t i = 0; i < tasks_; ++i) {
    const Words read = words.read(tables.tasks[i].text);
    count(read, 1, tasks[i]);
    count(read, 1, jobs[tables.tasks[i].job]);
  }
  for (const KnownTitle& title : tables.titles) count(words.read(title.text), kTitleShare, jobs[title.job]);
  weigh_rarity(tasks, jobs);
  add_postings(jobs, &Term::jobs);
  add_postings(tasks, &Term::tasks);
}

// How few jobs have a word.
void TaskIndex::weigh_rarity(const std::vector<Counts>& tasks, const std::vector<Counts>& jobs) {
  std::vector<float> having(terms_.size());
  for (const Counts& job : jobs)
    for (const auto& [term, times] : job) having[term] += 1;
  for (std::size_t i = 0; i < terms_.size(); ++i)
    terms_[i].rarity = quick_logarithm((static_cast<float>(jobs.size()) + 1) / std::max(1.0F, having[i]));
  (void)tasks;
}

void TaskIndex::add_postings(const std::vector<Counts>& all, std::vector<Posting> Term::*postings) {
  for (std::uint32_t place = 0; place < all.size(); ++place) {
    std::vector<std::pair<std::uint32_t, float>> weights;
    for (const auto& [term, times] : all[place])
      weights.emplace_back(term, (times >= 1 ? damped(times) : times) * terms_[term].rarity);
    std::ranges::sort(weights);  // a sum of floats depends on its order
    float sum = 0;
    for (const auto& [term, weight] : weights) sum += weight * weight;
    const float scale = sum > 0 ? 1 / std::sqrt(sum) : 0;
    for (const auto& [term, weight] : weights) (terms_[term].*postings).push_back({place, weight * scale});
  }
}

std::vector<TaskIndex::Asked> TaskIndex::asked_of(const Words& words) const {
  std::vector<std::uint32_t> places;
  const std::string* before = nullptr;
  const auto add = [&](const std::string& text) {
    if (const auto found = places_.find(text); found != places_.end()) places.push_back(found->second);
  };
  for (const std::string& word : words) {
    if (idle_words().contains(word)) continue;
    add(word);
    if (before) add(*before + " " + word);
    before = &word;
  }
  std::ranges::sort(places);
  std::vector<Asked> asked;
  float sum = 0;
  for (std::size_t i = 0; i < places.size() && asked.size() < kMostAsked;) {
    std::size_t end = i;
    while (end < places.size() && places[end] == places[i]) ++end;
    const Term& term = terms_[places[i]];
    const float weight = damped(static_cast<float>(end - i)) * term.rarity;
    asked.push_back({&term, weight});
    sum += weight * weight;
    i = end;
  }
  for (Asked& each : asked) each.weight *= sum > 0 ? 1 / std::sqrt(sum) : 0;
  return asked;
}

std::vector<LikeTask> TaskIndex::tasks_like(const std::vector<Asked>& asked) const {
  thread_local std::vector<float> sums;  // all zero between queries
  if (sums.size() < tasks_) sums.resize(tasks_);
  std::vector<LikeTask> found;
  for (const Asked& each : asked) {
    if (each.term->tasks.size() > kLongestList) continue;
    for (const Posting& posting : each.term->tasks) {
      if (sums[posting.place] == 0) found.push_back({posting.place, 0});
      sums[posting.place] += each.weight * posting.weight;
    }
  }
  for (LikeTask& each : found) {
    each.likeness = sums[each.task];
    sums[each.task] = 0;
  }
  const auto better = [](const LikeTask& a, const LikeTask& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.task < b.task;
  };
  const std::size_t kept = std::min(kMostTasks, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), better);
  found.resize(kept);
  return found;
}

DescribedWork TaskIndex::find(const Words& words) const {
  DescribedWork work;
  work.jobs.assign(jobs_, 0);
  const std::vector<Asked> asked = asked_of(words);
  for (const Asked& each : asked)
    for (const Posting& posting : each.term->jobs) work.jobs[posting.place] += each.weight * posting.weight;
  work.tasks = tasks_like(asked);
  return work;
}

}  // namespace willai
