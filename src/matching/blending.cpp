#include "matching/blending.hpp"

#include <algorithm>

#include "matching/plain_numbers.hpp"

namespace willai {

// Maximum likelihood; `willai-lab evaluate match --data DIR --vectors FILE --fit` prints these lines.
const SignWeights kTitleSigns = {.395F, .031F, 1.43F, 1.984F, 0};
const SignWeights kDescriptionSigns = {1.092F, 0, 0, 16.979F, 0};

float weighed(const Signs& signs, const SignWeights& weights) {
  float sum = 0;
  for (std::size_t i = 0; i < kSigns; ++i) sum += signs[i] * weights[i];
  return sum;
}

void make_probabilities(std::span<float> sums) {
  if (sums.empty()) return;
  const float greatest = *std::ranges::max_element(sums);
  float total = 0;
  for (float& each : sums) total += each = quick_exponential(each - greatest);
  for (float& each : sums) each /= total;
}

}  // namespace willai
