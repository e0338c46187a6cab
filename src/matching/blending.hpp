// Combines the features of a candidate job into one probability with a logistic model.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace willai {

// The features of a candidate job: ln of the classifier's probability; its share of the most similar titles (as ln of
// .02 + share); the similarity of its most similar title; the similarity of the text to everything said about it; and
// to its most similar task.
enum class Sign : std::size_t { reading, titles, likest, described, task };
inline constexpr std::size_t kSigns = 5;
using Signs = std::array<float, kSigns>;
inline float& sign_of(Signs& signs, Sign which) { return signs[static_cast<std::size_t>(which)]; }
inline float sign_of(const Signs& signs, Sign which) { return signs[static_cast<std::size_t>(which)]; }

using SignWeights = std::array<float, kSigns>;

// Fitted to titles and descriptions held out of every table (docs/matching.md).
extern const SignWeights kTitleSigns;
extern const SignWeights kDescriptionSigns;

// Weighted sums of the features, and their softmax: the probabilities add up to 1.
float weighed(const Signs& signs, const SignWeights& weights);
void make_probabilities(std::span<float> sums);

}  // namespace willai
