#include "matching/task_index.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "matching/plain_numbers.hpp"
#include "matching/sparse_sums.hpp"

namespace willai::matching {
namespace {

constexpr std::size_t kMostTasks = 8;       // in the result
constexpr std::size_t kLongestList = 2000;  // number of tasks that contain a word; words of longer lists say little
                                            // about a single task

// Words that appear in any sentence about work.
const std::unordered_set<std::string_view>& idle_words() {
  static const std::unordered_set<std::string_view> words = {
      "a",  "an", "and", "as",    "at",   "be",   "by",  "for",   "from", "i",    "in",  "into",  "is",  "it",
      "of", "on", "or",  "other", "such", "that", "the", "their", "them", "this", "to",  "using", "use", "with",
      "we", "my", "our", "you",   "your", "are",  "am",  "who",   "what", "work", "etc", "do",    "all"};
  return words;
}

std::uint32_t key_of_text(std::string_view text) {
  std::uint32_t value = 2166136261U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value;
}

// Words, and pairs of words that are adjacent except for idle ones.
std::vector<std::uint32_t> keys_of(const WordList& words) {
  std::vector<std::uint32_t> keys;
  for (const std::string& word : words)
    if (!idle_words().contains(word)) keys.push_back(key_of_text(word));
  return keys;
}

float damped(float count) { return count >= 1 ? 1 + fast_log(count) : count; }

KeyTable terms_in(std::span<const SaidOfJob> tasks, std::span<const SaidOfJob> others) {
  std::vector<std::uint32_t> keys;
  for (const auto& said : {tasks, others})
    for (const SaidOfJob& each : said) {
      const std::vector<std::uint32_t> more = keys_of(*each.words);
      keys.insert(keys.end(), more.begin(), more.end());
    }
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return KeyTable(std::move(keys));
}

}  // namespace

TaskIndex::Counted TaskIndex::counted(const WordList& words) const {
  std::vector<std::uint32_t> places;
  for (const std::uint32_t key : keys_of(words))
    if (const std::uint32_t place = terms_.find(key); place != KeyTable::kUnknown) places.push_back(place);
  std::ranges::sort(places);
  Counted counted;
  for (const std::uint32_t place : places)
    if (!counted.empty() && counted.back().term == place) counted.back().weight += 1;
    else counted.push_back({place, 1});
  return counted;
}

TaskIndex::TaskIndex(std::size_t jobs, std::span<const SaidOfJob> tasks, std::span<const SaidOfJob> others)
    : terms_(terms_in(tasks, others)), jobs_(jobs), tasks_(tasks.size()) {
  std::vector<Counted> of_tasks, of_jobs(jobs);
  for (const SaidOfJob& each : tasks) {
    of_tasks.push_back(counted(*each.words));
    of_jobs[each.job].insert(of_jobs[each.job].end(), of_tasks.back().begin(), of_tasks.back().end());
  }
  for (const SaidOfJob& each : others)
    for (const Asked& term : counted(*each.words)) of_jobs[each.job].push_back({term.term, term.weight * each.weight});
  for (Counted& job : of_jobs) {
    std::ranges::stable_sort(job, {}, &Asked::term);
    Counted merged;
    for (const Asked& each : job)
      if (!merged.empty() && merged.back().term == each.term) merged.back().weight += each.weight;
      else merged.push_back(each);
    job = std::move(merged);
  }
  weigh_rarity(of_jobs);
  jobs_having_ = postings_of(std::move(of_jobs));
  tasks_having_ = postings_of(std::move(of_tasks));
}

// Inverse frequency of a term among jobs.
void TaskIndex::weigh_rarity(const std::vector<Counted>& jobs) {
  rarity_.assign(terms_.size(), 0);
  for (const Counted& job : jobs)
    for (const Asked& each : job) rarity_[each.term] += 1;
  for (float& each : rarity_) each = fast_log((static_cast<float>(jobs.size()) + 1) / std::max(1.0F, each));
}

void TaskIndex::make_unit(Counted& counted) const {
  float sum = 0;
  for (Asked& each : counted) {
    each.weight = damped(each.weight) * rarity_[each.term];
    sum += each.weight * each.weight;
  }
  const float scale = sum > 0 ? 1 / std::sqrt(sum) : 0;
  for (Asked& each : counted) each.weight *= scale;
}

TaskIndex::Postings TaskIndex::postings_of(std::vector<Counted> all) const {
  Postings postings;
  postings.begins.assign(terms_.size() + 1, 0);
  for (Counted& each : all) {
    make_unit(each);
    for (const Asked& term : each) ++postings.begins[term.term + 1];
  }
  for (std::size_t i = 1; i < postings.begins.size(); ++i) postings.begins[i] += postings.begins[i - 1];
  postings.all.resize(postings.begins.back());
  std::vector<std::uint32_t> next(postings.begins.begin(), postings.begins.end() - 1);
  for (std::uint32_t place = 0; place < all.size(); ++place)
    for (const Asked& term : all[place]) postings.all[next[term.term]++] = {place, term.weight};
  return postings;
}

std::vector<LikeTask> TaskIndex::tasks_like(const Counted& asked) const {
  const auto having = [&](const Asked& each) { return tasks_having_.of(each.term); };
  const auto is_short = [&](const Asked& each) { return having(each).size() <= kLongestList; };
  std::size_t looks = 0;
  for (const Asked& each : asked)
    if (is_short(each)) looks += having(each).size();
  SparseSums sums(std::min(looks, tasks_));
  for (const Asked& each : asked)
    if (is_short(each))
      for (const Posting& posting : having(each)) sums.add(posting.place, each.weight * posting.weight);
  std::vector<LikeTask> found;
  found.reserve(sums.all().size());
  for (const auto& [task, sum] : sums.all()) found.push_back({task, sum});
  const auto better = [](const LikeTask& a, const LikeTask& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.task < b.task;
  };
  const std::size_t kept = std::min(kMostTasks, found.size());
  std::ranges::partial_sort(found, found.begin() + static_cast<std::ptrdiff_t>(kept), better);
  found.resize(kept);
  return found;
}

DescribedWork TaskIndex::find(const WordList& words) const {
  DescribedWork work;
  work.jobs.assign(jobs_, 0);
  Counted asked = counted(words);
  make_unit(asked);
  for (const Asked& each : asked)
    for (const Posting& posting : jobs_having_.of(each.term)) work.jobs[posting.place] += each.weight * posting.weight;
  work.tasks = tasks_like(asked);
  return work;
}

}  // namespace willai::matching
