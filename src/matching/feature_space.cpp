#include "matching/feature_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "matching/plain_numbers.hpp"

namespace willai::matching {
namespace {

constexpr float kRaritySteps = 16;
// Added to the logarithm, so that a feature of nearly every title still counts a little.
constexpr float kLeastRarity = .3F;
// Weight of a word as typed, next to the word it was corrected to.
constexpr float kTypedShare = .5F;

void make_unit(WeighedTitle& title) {
  float sum = 0;
  for (const WeighedFeature& each : title) sum += each.weight * each.weight;
  if (sum <= 0) return;
  const float scale = 1 / std::sqrt(sum);
  for (WeighedFeature& each : title) each.weight *= scale;
}

// The greater weight of each feature.
WeighedTitle merged(const WeighedTitle& a, const WeighedTitle& b) {
  WeighedTitle both;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (j == b.size() || (i < a.size() && a[i].feature < b[j].feature)) {
      both.push_back(a[i++]);
    } else if (i == a.size() || b[j].feature < a[i].feature) {
      both.push_back(b[j++]);
    } else {
      both.push_back({a[i].feature, std::max(a[i].weight, b[j].weight)});
      ++i;
      ++j;
    }
  }
  return both;
}

// Digit by digit: there are millions of keys, and comparing them takes several times as long.
void sort_by_digits(std::vector<std::uint32_t>& keys) {
  constexpr int kBits = 8;
  constexpr std::uint32_t kDigits = 1U << kBits;
  std::vector<std::uint32_t> sorted(keys.size());
  for (int shift = 0; shift < 32; shift += kBits) {
    const auto digit_of = [&](std::uint32_t key) { return key >> shift & (kDigits - 1); };
    std::array<std::size_t, kDigits + 1> begins{};
    for (const std::uint32_t key : keys) ++begins[digit_of(key) + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    for (const std::uint32_t key : keys) sorted[begins[digit_of(key)]++] = key;
    keys.swap(sorted);
  }
}

// Those that are not in `all`, which is sorted.
std::vector<std::uint32_t> missing_of(const std::vector<std::uint32_t>& keys, const std::vector<std::uint32_t>& all) {
  std::vector<std::uint32_t> missing;
  for (const std::uint32_t key : keys)
    if (!std::ranges::binary_search(all, key)) missing.push_back(key);
  return missing;
}

}  // namespace

FeatureSpace::FeatureSpace(std::vector<std::uint32_t> keys, std::vector<std::uint8_t> rarity)
    : keys_(std::move(keys)), rarity_(std::move(rarity)) {}

// Step by step for all features, so that the processor waits for many places of memory at once.
WeighedTitle FeatureSpace::known_of(const WordList& words) const {
  std::vector<MatchFeature> features = features_of(words);
  for (const MatchFeature& each : features) keys_.fetch_begin(each.key);
  for (const MatchFeature& each : features) keys_.fetch(each.key);
  WeighedTitle title;
  title.reserve(features.size());
  std::size_t known = 0;
  for (const MatchFeature& each : features) {
    const std::uint32_t place = keys_.find(each.key);
    if (place == KeyTable::kUnknown) continue;
    __builtin_prefetch(rarity_.data() + place);
    features[known++] = each;
    title.push_back({place, 0});
  }
  for (std::size_t i = 0; i < known; ++i) {
    const MatchFeature& each = features[i];
    const float often = each.count > 1 ? 1 + fast_log(each.count) : 1;
    title[i].weight = often * static_cast<float>(rarity_[title[i].feature]) / kRaritySteps *
                      kKindWeights[static_cast<std::size_t>(each.kind)];
  }
  return title;
}

WeighedTitle FeatureSpace::weigh(const WordList& words) const {
  WeighedTitle title = known_of(words);
  make_unit(title);
  return title;
}

WeighedTitle FeatureSpace::weigh(const WordList& meant, const WordList& typed) const {
  if (meant == typed) return weigh(meant);
  WeighedTitle little = known_of(typed);
  for (WeighedFeature& each : little) each.weight *= kTypedShare;
  WeighedTitle title = merged(known_of(meant), little);
  make_unit(title);
  return title;
}

FeatureSpace make_feature_space(const std::vector<WordList>& texts, const std::vector<std::uint32_t>& more_keys) {
  std::vector<std::uint32_t> all;
  for (const WordList& words : texts)
    for (const MatchFeature& each : features_of(words)) all.push_back(each.key);
  sort_by_digits(all);
  std::vector<std::uint32_t> missing = missing_of(more_keys, all);
  std::ranges::sort(missing);
  const auto known = static_cast<std::ptrdiff_t>(all.size());
  all.insert(all.end(), missing.begin(), missing.end());
  std::ranges::inplace_merge(all, all.begin() + known);
  std::vector<std::uint32_t> keys;
  std::vector<std::uint8_t> rarity;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    while (end < all.size() && all[end] == all[i]) ++end;
    const float rare = fast_log(static_cast<float>(texts.size()) / static_cast<float>(end - i)) + kLeastRarity;
    keys.push_back(all[i]);
    rarity.push_back(static_cast<std::uint8_t>(std::clamp(rare * kRaritySteps + .5F, 1.0F, 255.0F)));
    i = end;
  }
  return {std::move(keys), std::move(rarity)};
}

float product_of(const WeighedTitle& a, const WeighedTitle& b) {
  float sum = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].feature < b[j].feature) ++i;
    else if (b[j].feature < a[i].feature) ++j;
    else sum += a[i++].weight * b[j++].weight;
  }
  return sum;
}

}  // namespace willai::matching
