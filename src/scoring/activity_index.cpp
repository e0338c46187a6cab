#include "scoring/activity_index.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

#include "scoring/plain_math.hpp"

namespace willai::scoring {
namespace {

// Weights of words, pieces of words and meanings in a likeness; chosen by cross-validation, and not sensitive.
constexpr float kWords = 0.49F;
constexpr float kPieces = 0.25F;
constexpr float kMeaning = 0.81F;

// Weights fall by a factor of e over this much likeness, as a share of the greatest possible.
constexpr float kTemperature = 0.05F;
constexpr std::size_t kNeighbours = 30;

// This many of the wordings that share features are compared in full.
constexpr std::size_t kLookedAt = 120;

// How many of them are prefetched.
constexpr std::size_t kAhead = 8;

// Features in more wordings than this are too common to follow.
constexpr std::size_t kTooCommon = 250;

void scale(std::vector<TextFeature>& features, float by) {
  for (TextFeature& each : features) each.count *= by;
}

// Prefetches a meaning: those of a text's candidates are far apart in memory.
void fetch(const WordVector& meaning) {
  for (std::size_t i = 0; i < kDimensions; i += 16) __builtin_prefetch(meaning.data() + i);
}

}  // namespace

std::string_view generalized_activity(std::string_view id) {
  return id.substr(0, std::string_view("4.A.1.a.1").size());
}

std::string_view intermediate_activity(std::string_view id) {
  return id.substr(0, std::string_view("4.A.1.a.1.I01").size());
}

ActivityIndex::ActivityIndex(std::vector<RatedActivity> activities, const TextSpace& space)
    : activities_(std::move(activities)), postings_(kBuckets) {
  for (std::uint32_t i = 0; i < activities_.size(); ++i) {
    add(i, activities_[i].name, space);
    for (const std::string& phrasing : activities_[i].phrasings) add(i, phrasing, space);
  }
  for (auto& postings : postings_)
    if (postings.size() > kTooCommon) postings.clear();
  std::map<std::string_view, std::size_t> generalized;
  for (const RatedActivity& each : activities_) generalized.try_emplace(generalized_activity(each.id), 0);
  for (auto& [id, place] : generalized) place = generalized_count_++;
  for (std::size_t i = 0; i < activities_.size(); ++i) {
    places_.emplace(activities_[i].id, i);
    generalized_.push_back(generalized[generalized_activity(activities_[i].id)]);
  }
}

void ActivityIndex::add(std::uint32_t activity, const std::string& words, const TextSpace& space) {
  WeighedText text = space.weigh(task_words(words));
  scale(text.words, kWords);
  scale(text.pieces, kPieces);
  const auto wording = static_cast<std::uint32_t>(wordings_.size());
  wordings_.push_back({activity, text.mean});
  for (const auto* features : {&text.words, &text.pieces})
    for (const TextFeature& each : *features) postings_[each.bucket].push_back({wording, each.count});
}

// Keeps the best kLookedAt and a few more: thousands share a piece of a word, and sorting them all would take longer
// than everything else. The bits of positive floats sort like the floats.
void ActivityIndex::drop_unlike(std::vector<Candidate>& candidates) {
  constexpr int kDropped = 19;  // 16 steps per power of 2
  constexpr std::uint32_t kSteps = (std::bit_cast<std::uint32_t>(1.0F) >> kDropped) + 1;
  const auto step_of = [](const Candidate& each) {
    return std::min(std::bit_cast<std::uint32_t>(each.likeness) >> kDropped, kSteps - 1);
  };
  std::array<std::uint32_t, kSteps> tally{};
  for (const Candidate& each : candidates) ++tally[step_of(each)];
  std::uint32_t step = kSteps;
  for (std::size_t kept = 0; step > 0 && kept < kLookedAt;) kept += tally[--step];
  std::erase_if(candidates, [&](const Candidate& each) { return step_of(each) < step; });
}

// First by shared words and pieces, the most similar first; then with the meaning.
std::vector<ActivityIndex::Candidate> ActivityIndex::candidates_of(const WeighedText& text) const {
  // Kept from one text to the next: as much memory as this takes, an allocation would cost more than the rest. All sums are 0
  // again before anything else takes memory: where there is none, the next text would begin with the sums of this one.
  thread_local std::vector<float> shared;
  thread_local std::vector<Candidate> met;
  if (shared.size() < wordings_.size()) shared.resize(wordings_.size());
  // One more than there can be: each posting is written, and only new ones are kept.
  if (met.size() < wordings_.size() + 1) met.resize(wordings_.size() + 1);
  std::size_t size = 0;
  for (const auto* features : {&text.words, &text.pieces})
    for (const TextFeature& feature : *features)
      for (const Posting& posting : postings_[feature.bucket]) {
        float& sum = shared[posting.wording];
        met[size].wording = posting.wording;
        size += sum == 0 ? 1 : 0;
        sum += feature.count * posting.weight;
      }
  for (std::size_t i = 0; i < size; ++i) met[i].likeness = std::exchange(shared[met[i].wording], 0.0F);
  std::vector<Candidate> candidates(met.begin(), met.begin() + static_cast<std::ptrdiff_t>(size));
  drop_unlike(candidates);
  const auto by_likeness = [](const Candidate& a, const Candidate& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.wording < b.wording;
  };
  const std::size_t looked_at = std::min(kLookedAt, candidates.size());
  std::nth_element(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(looked_at), candidates.end(),
                   by_likeness);
  candidates.resize(looked_at);
  const auto meaning_of = [&](std::size_t i) -> const WordVector& { return wordings_[candidates[i].wording].mean; };
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i + kAhead < candidates.size()) fetch(meaning_of(i + kAhead));
    candidates[i].likeness += kMeaning * cosine_of(text.mean, meaning_of(i));
  }
  std::ranges::sort(candidates, by_likeness);
  return candidates;
}

std::vector<LikeActivity> ActivityIndex::find(const WeighedText& text) const {
  const std::vector<Candidate> candidates = candidates_of(text);
  if (candidates.empty()) return {};
  std::map<std::size_t, double> weights;
  double sum = 0;
  for (std::size_t i = 0; i < std::min(kNeighbours, candidates.size()); ++i) {
    const float behind = (candidates[i].likeness - candidates.front().likeness) / (kWords + kPieces + kMeaning);
    const double weight = exponential(behind / kTemperature);
    weights[wordings_[candidates[i].wording].activity] += weight;
    sum += weight;
  }
  std::vector<LikeActivity> found;
  for (const auto& [activity, weight] : weights) found.push_back({activity, weight / sum});
  std::ranges::stable_sort(found, [](const LikeActivity& a, const LikeActivity& b) { return a.weight > b.weight; });
  return found;
}

std::vector<LikeActivity> ActivityIndex::named(std::span<const std::string> ids) const {
  std::vector<LikeActivity> found;
  for (const std::string& id : ids)
    if (const auto place = places_.find(id); place != places_.end()) found.push_back({place->second, 1});
  for (LikeActivity& each : found) each.weight = 1 / static_cast<double>(found.size());
  return found;
}

std::vector<float> ActivityIndex::readings(const std::vector<LikeActivity>& found) const {
  std::vector<float> readings(3 + generalized_count_);
  for (const LikeActivity& each : found) {
    for (std::size_t k = 0; k < 3; ++k)
      readings[k] += static_cast<float>(each.weight * activities_[each.activity].rating[k]);
    readings[3 + generalized_[each.activity]] += static_cast<float>(each.weight);
  }
  return readings;
}

}  // namespace willai::scoring
