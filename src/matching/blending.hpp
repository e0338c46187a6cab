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

// Fitted by `willai evaluate match --data DIR --fit` to titles and descriptions left out of every table, by maximum
// likelihood; that command prints these lines (docs/matching.md).
inline constexpr SignWeights kTitleSigns = {.784F, .094F, .568F, 4.399F, 0};
inline constexpr SignWeights kDescriptionSigns = {.433F, 0, 0, 27.057F, 0};

// Sums of the weighted signs, and the probabilities they stand for: all sum to 1.
float weighed(const Signs& signs, const SignWeights& weights);
void make_probabilities(std::span<float> sums);

}  // namespace willai
