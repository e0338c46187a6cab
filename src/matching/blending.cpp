#include "matching/blending.hpp"

#include <algorithm>

#include "matching/plain_numbers.hpp"

namespace willai::matching {

// Maximum likelihood; `willai-lab evaluate match --data DIR --vectors FILE --fit` prints these lines.
const RankWeights kTitleRankWeights = {.395F, .031F, 1.43F, 1.984F, 0};
const RankWeights kDescriptionRankWeights = {1.092F, 0, 0, 16.979F, 0};

float weighed(const RankFeatures& features, const RankWeights& weights) {
  float sum = 0;
  for (std::size_t i = 0; i < kRankFeatures; ++i) sum += features[i] * weights[i];
  return sum;
}

void make_probabilities(std::span<float> sums) {
  if (sums.empty()) return;
  const float greatest = *std::ranges::max_element(sums);
  float total = 0;
  for (float& each : sums) total += each = fast_exp(each - greatest);
  for (float& each : sums) each /= total;
}

}  // namespace willai::matching
