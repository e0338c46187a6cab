// A linear model over the words of a task: three logits for E0, E1 and E2.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "scoring/text_space.hpp"

namespace willai::scoring {

using Leanings = std::array<float, 3>;

// The vector of the first verb counts half as much as the mean of all words.
inline constexpr float kVerbShare = 0.5F;

inline constexpr int kBucketSteps = 127;

struct LinearReading {
  float scale = 0;                                  // the size of one step of a bucket's weight
  std::vector<std::array<std::int8_t, 3>> buckets;  // kBuckets of them, each within kBucketSteps
  std::array<Leanings, 2 * kDimensions> dense{};    // the mean, then the verb
  Leanings base{};

  Leanings of(const WeighedText& text) const;
};

}  // namespace willai::scoring
