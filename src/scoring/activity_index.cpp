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

// Collects the features of all wordings, and then sorts their postings by bucket.
class ActivityIndex::Builder {
 public:
  explicit Builder(ActivityIndex& index) : index_(index) { index_.begins_.assign(kBuckets + 1, 0); }

  void add(std::uint32_t activity, const std::string& words, const TextSpace& space) {
    WeighedText text = space.weigh(task_words(words));
    scale(text.words, kWords);
    scale(text.pieces, kPieces);
    index_.wordings_.push_back({activity, text.mean});
    for (auto* features : {&text.words, &text.pieces}) features_.insert(features_.end(), features->begin(), features->end());
    ends_.push_back(features_.size());
  }

  void finish() {
    std::vector<std::uint32_t>& begins = index_.begins_;
    for (const TextFeature& each : features_) ++begins[each.bucket + 1];
    for (std::uint32_t& count : begins) count = count > kTooCommon ? 0 : count;
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    index_.postings_.resize(begins.back());
    std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
    std::size_t at = 0;
    for (std::uint32_t wording = 0; wording < ends_.size(); ++wording)
      for (; at < ends_[wording]; ++at)
        if (const std::uint32_t bucket = features_[at].bucket; begins[bucket] < begins[bucket + 1])
          index_.postings_[next[bucket]++] = {wording, features_[at].count};
  }

 private:
  ActivityIndex& index_;
  std::vector<TextFeature> features_{};
  std::vector<std::size_t> ends_{};  // of each wording's features
};

ActivityIndex::ActivityIndex(std::vector<RatedActivity> activities, const TextSpace& space)
    : activities_(std::move(activities)) {
  Builder builder(*this);
  for (std::uint32_t i = 0; i < activities_.size(); ++i) {
    builder.add(i, activities_[i].name, space);
    for (const std::string& phrasing : activities_[i].phrasings) builder.add(i, phrasing, space);
  }
  builder.finish();
  std::map<std::string_view, std::size_t> generalized;
  for (const RatedActivity& each : activities_) generalized.try_emplace(generalized_activity(each.id), 0);
  for (auto& [id, place] : generalized) place = generalized_count_++;
  for (std::size_t i = 0; i < activities_.size(); ++i) {
    places_.emplace(activities_[i].id, i);
    generalized_.push_back(generalized[generalized_activity(activities_[i].id)]);
  }
}

// Prefetches what sharing() reads next: the postings of a text's features are far apart in memory.
std::vector<ActivityIndex::Followed> ActivityIndex::followed(const WeighedText& text) const {
  std::vector<Followed> all;
  all.reserve(text.words.size() + text.pieces.size());
  const std::uint32_t* const begins = begins_.data();
  for (const auto* features : {&text.words, &text.pieces})
    for (const TextFeature& feature : *features) {
      const std::uint32_t begin = begins[feature.bucket], count = begins[feature.bucket + 1] - begin;
      if (count == 0) continue;
      all.push_back({{postings_.data() + begin, count}, feature.count});
      __builtin_prefetch(postings_.data() + begin);
    }
  return all;
}

// The kLookedAt that share most words and pieces with a text, and a few more: thousands share a piece of a word, and sorting
// them all would take longer than everything else. The bits of positive floats sort like the floats.
std::vector<ActivityIndex::Candidate> ActivityIndex::sharing(const WeighedText& text) const {
  // Kept from one text to the next: as much memory as this takes, an allocation would cost more than the rest. All sums are 0
  // again before anything else takes memory: where there is none, the next text would begin with the sums of this one.
  thread_local std::vector<float> shared;
  thread_local std::vector<Candidate> met;
  if (shared.size() < wordings_.size()) shared.resize(wordings_.size());
  // One more than there can be: each posting is written, and only new ones are kept.
  if (met.size() < wordings_.size() + 1) met.resize(wordings_.size() + 1);
  float* const sums = shared.data();
  Candidate* end = met.data();
  for (const Followed& each : followed(text))
    for (const Posting& posting : each.postings) {
      float& sum = sums[posting.wording];
      end->wording = posting.wording;
      end += sum == 0 ? 1 : 0;
      sum += each.weight * posting.weight;
    }
  constexpr int kDropped = 19;  // 16 steps per power of 2
  constexpr std::uint32_t kSteps = (std::bit_cast<std::uint32_t>(1.0F) >> kDropped) + 1;
  const auto step_of = [](const Candidate& each) {
    return std::min(std::bit_cast<std::uint32_t>(each.likeness) >> kDropped, kSteps - 1);
  };
  std::array<std::uint32_t, kSteps> tally{};
  for (Candidate* each = met.data(); each != end; ++each) {
    each->likeness = std::exchange(sums[each->wording], 0.0F);
    ++tally.data()[step_of(*each)];
  }
  std::uint32_t step = kSteps;
  std::size_t kept = 0;
  while (step > 0 && kept < kLookedAt) kept += tally[--step];
  std::vector<Candidate> candidates;
  candidates.reserve(kept);
  std::copy_if(met.data(), end, std::back_inserter(candidates), [&](const Candidate& each) { return step_of(each) >= step; });
  return candidates;
}

// Four at a time; the last ones are computed once more where fewer are left.
void ActivityIndex::add_meanings(const WordVector& meaning, std::vector<Candidate>& candidates) const {
  const Wording* const wordings = wordings_.data();
  for (const Candidate& each : candidates) fetch(wordings[each.wording].mean);
  std::array<const WordVector*, 4> four{};
  for (std::size_t i = 0; i < candidates.size(); i += four.size()) {
    const std::size_t count = std::min(four.size(), candidates.size() - i);
    for (std::size_t k = 0; k < four.size(); ++k) four[k] = &wordings[candidates[i + std::min(k, count - 1)].wording].mean;
    const std::array<float, 4> cosines = cosines_of(meaning, four);
    for (std::size_t k = 0; k < count; ++k) candidates[i + k].likeness += kMeaning * cosines[k];
  }
}

// First by shared words and pieces, the most similar first; then with the meaning.
std::vector<ActivityIndex::Candidate> ActivityIndex::candidates_of(const WeighedText& text) const {
  std::vector<Candidate> candidates = sharing(text);
  const auto by_likeness = [](const Candidate& a, const Candidate& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.wording < b.wording;
  };
  const std::size_t looked_at = std::min(kLookedAt, candidates.size());
  std::ranges::nth_element(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(looked_at), by_likeness);
  candidates.resize(looked_at);
  add_meanings(text.mean, candidates);
  const auto neighbors = static_cast<std::ptrdiff_t>(std::min(kNeighbours, candidates.size()));
  std::ranges::partial_sort(candidates, candidates.begin() + neighbors, by_likeness);
  candidates.resize(static_cast<std::size_t>(neighbors));
  return candidates;
}

std::vector<LikeActivity> ActivityIndex::find(const WeighedText& text) const {
  const std::vector<Candidate> candidates = candidates_of(text);
  std::vector<LikeActivity> found;
  double sum = 0;
  for (const Candidate& each : candidates) {
    const float behind = (each.likeness - candidates.front().likeness) / (kWords + kPieces + kMeaning);
    const double weight = exponential(behind / kTemperature);
    sum += weight;
    const std::size_t activity = wordings_[each.wording].activity;
    const auto known = std::ranges::find(found, activity, &LikeActivity::activity);
    if (known == found.end()) found.push_back({activity, weight});
    else known->weight += weight;
  }
  for (LikeActivity& each : found) each.weight /= sum;
  std::ranges::sort(found, [](const LikeActivity& a, const LikeActivity& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.activity < b.activity;
  });
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
