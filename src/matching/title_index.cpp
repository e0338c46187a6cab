#include "matching/title_index.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <span>

#include "matching/sparse_sums.hpp"

namespace willai::matching {
namespace {

// A text finds candidates by its rarest features, as if they weighed as much in the title as in the text, until this
// many titles were considered. The best of them are then compared in full. Doubling the number changes no figure of
// `willai-lab evaluate match` by .005.
constexpr std::size_t kLooks = 1'000;
constexpr std::size_t kMost = 4'096;  // different titles
constexpr std::size_t kMeasured = 40;

constexpr int kFeatureBits = 24;
constexpr std::uint32_t kFeature = kMostFeatures - 1;
static_assert(kMostFeatures == 1U << kFeatureBits);
constexpr float kMostWeight = 255;

void keep_best(std::vector<LikeTitle>& titles, std::size_t most) {
  const auto better = [](const LikeTitle& a, const LikeTitle& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.title < b.title;
  };
  const std::size_t kept = std::min(most, titles.size());
  std::ranges::nth_element(titles, titles.begin() + static_cast<std::ptrdiff_t>(kept), better);
  titles.resize(kept);
  std::ranges::sort(titles, better);
}

}  // namespace

// The features of a text, for lookup by those of a title: at most two in each bucket, so that a lookup has no branch,
// which processors often mispredict.
class TitleIndex::Asked {
 public:
  explicit Asked(const WeighedTitle& text) {
    for (int bits = std::bit_width(text.size()); !fill(text, bits); ++bits) {}
  }
  float weight(std::uint32_t feature) const {
    const Bucket& bucket = buckets_.data()[bucket_of(feature)];
    return std::bit_cast<float>(bits_of(bucket[0], feature) | bits_of(bucket[1], feature));
  }

 private:
  using Bucket = std::array<WeighedFeature, 2>;
  static constexpr std::uint32_t kNone = ~0U;

  // The feature's weight, or 0.
  static std::uint32_t bits_of(const WeighedFeature& place, std::uint32_t feature) {
    return -static_cast<std::uint32_t>(place.feature == feature) & std::bit_cast<std::uint32_t>(place.weight);
  }
  std::size_t bucket_of(std::uint32_t feature) const {
    return (feature * 2654435769U) >> shift_;
  }  // Knuth's
     // multiplicative
     // hash
  bool fill(const WeighedTitle& text, int bits) {
    shift_ = 32 - bits;
    buckets_.assign(std::size_t{1} << bits, {{{kNone, 0}, {kNone, 0}}});
    return std::ranges::all_of(text, [&](const WeighedFeature& each) {
      Bucket& bucket = buckets_[bucket_of(each.feature)];
      if (bucket[1].feature != kNone) return false;
      bucket[bucket[0].feature == kNone ? 0 : 1] = each;
      return true;
    });
  }

  int shift_ = 31;
  std::vector<Bucket> buckets_;
};

struct TitleIndex::Rare {
  std::uint32_t count;  // number of titles that have it
  WeighedFeature asked;
};

TitleIndex::TitleIndex(std::size_t features) : begins_(features + 1, 0) { assert(features < kMostFeatures); }

void TitleIndex::add(const WeighedTitle& title) {
  float greatest = 0;
  for (const WeighedFeature& each : title) greatest = std::max(greatest, each.weight);
  scales_.push_back(greatest / kMostWeight);
  for (const WeighedFeature& each : title) {
    const auto weight = static_cast<std::uint32_t>(each.weight / greatest * kMostWeight + .5F);
    features_.push_back(each.feature | weight << kFeatureBits);
    ++begins_[each.feature + 1];
  }
  title_begins_.push_back(static_cast<std::uint32_t>(features_.size()));
}

void TitleIndex::seal() {
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  having_.resize(features_.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::uint32_t title = 0; title < scales_.size(); ++title)
    for (std::uint32_t i = title_begins_[title]; i < title_begins_[title + 1]; ++i)
      having_[next[features_[i] & kFeature]++] = title;
}

std::vector<TitleIndex::Rare> TitleIndex::rarest_of(const WeighedTitle& text) const {
  for (const WeighedFeature& each : text) __builtin_prefetch(&begins_[each.feature]);
  std::vector<Rare> rarest;
  rarest.reserve(text.size());
  for (const WeighedFeature& each : text) {
    rarest.push_back({begins_[each.feature + 1] - begins_[each.feature], each});
    __builtin_prefetch(having_.data() + begins_[each.feature]);
  }
  std::ranges::sort(rarest, [](const Rare& a, const Rare& b) {
    return a.count != b.count ? a.count < b.count : a.asked.feature < b.asked.feature;
  });
  return rarest;
}

std::vector<LikeTitle> TitleIndex::candidates_of(const WeighedTitle& text) const {
  std::vector<Rare> rarest = rarest_of(text);
  std::size_t looks = 0, known = 0;  // features of no title lead to none
  for (; known < rarest.size(); ++known)
    if (looks += rarest[known].count; looks > kLooks && looks > rarest[known].count) break;
  rarest.resize(known);
  SparseSums shared(std::min(looks, kMost));
  for (const auto& [count, each] : rarest)
    for (const std::uint32_t title : std::span(having_).subspan(begins_[each.feature], count))
      shared.add(title, each.weight * each.weight);
  std::vector<LikeTitle> found;
  found.reserve(shared.all().size());
  for (const auto& [title, sum] : shared.all()) found.push_back({title, sum});
  return found;
}

float TitleIndex::likeness(std::uint32_t title, const Asked& text) const {
  float sum = 0;
  const std::uint32_t* const end = features_.data() + title_begins_[title + 1];
  for (const std::uint32_t* at = features_.data() + title_begins_[title]; at != end; ++at)
    sum += static_cast<float>(*at >> kFeatureBits) * text.weight(*at & kFeature);
  return std::min(1.0F, sum * scales_[title]);
}

// Prefetches: the titles are far apart in memory.
void TitleIndex::fetch(std::uint32_t title) const {
  constexpr std::uint32_t kOfLine = 64 / sizeof(std::uint32_t);
  for (std::uint32_t i = title_begins_[title]; i < title_begins_[title + 1]; i += kOfLine)
    __builtin_prefetch(features_.data() + i);
}

std::vector<LikeTitle> TitleIndex::find(const WeighedTitle& text, std::size_t most) const {
  if (scales_.empty() || text.empty()) return {};
  std::vector<LikeTitle> found = candidates_of(text);
  keep_best(found, kMeasured);
  for (const LikeTitle& each : found) fetch(each.title);
  const Asked asked(text);
  for (LikeTitle& each : found) each.likeness = likeness(each.title, asked);
  keep_best(found, most);
  return found;
}

}  // namespace willai::matching
