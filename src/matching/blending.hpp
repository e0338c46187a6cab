// What speaks for a job, weighed into one probability by a logistic model.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace willai {

// What speaks for a job: ln of the classifier's probability; its share of the likest titles (as ln of .02 + share); the
// likeness of its likest title; the likeness of the text to all that is said of it; and of its likest task.
enum class Sign : std::size_t { reading, titles, likest, described, task };
inline constexpr std::size_t kSigns = 5;
using Signs = std::array<float, kSigns>;
inline float& sign_of(Signs& signs, Sign which) { return signs[static_cast<std::size_t>(which)]; }
inline float sign_of(const Signs& signs, Sign which) { return signs[static_cast<std::size_t>(which)]; }

using SignWeights = std::array<float, kSigns>;

// Fitted to titles and descriptions left out of every table (docs/matching.md).
extern const SignWeights kTitleSigns;
extern const SignWeights kDescriptionSigns;

// Sums of the weighted signs, and the probabilities they stand for: all sum to 1.
float weighed(const Signs& signs, const SignWeights& weights);
void make_probabilities(std::span<float> sums);

}  // namespace willai
