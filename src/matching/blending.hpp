// Combines the features of a candidate job into one probability with a logistic model.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace willai::matching {

// The features of a candidate job: ln of the classifier's probability; its share of the most similar titles (as ln of
// .02 + share); the similarity of its most similar title; the similarity of the text to everything said about it; and
// to its most similar task.
enum class RankFeature : std::size_t { reading, titles, likest, described, task };
inline constexpr std::size_t kRankFeatures = 5;
using RankFeatures = std::array<float, kRankFeatures>;
inline float& feature_of(RankFeatures& features, RankFeature which) {
  return features[static_cast<std::size_t>(which)];
}
inline float feature_of(const RankFeatures& features, RankFeature which) {
  return features[static_cast<std::size_t>(which)];
}

using RankWeights = std::array<float, kRankFeatures>;

// Fitted to titles and descriptions held out of every table (docs/matching.md).
extern const RankWeights kTitleRankWeights;
extern const RankWeights kDescriptionRankWeights;

// Weighted sums of the features, and their softmax: the probabilities add up to 1.
float weighed(const RankFeatures& features, const RankWeights& weights);
void make_probabilities(std::span<float> sums);

}  // namespace willai::matching
