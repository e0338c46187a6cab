#include "scoring/linear_reading.hpp"

namespace willai::scoring {

Leanings LinearReading::of(const WeighedText& text) const {
  Leanings result = base;
  for (const auto* features : {&text.words, &text.pieces})
    for (const TextFeature& feature : *features)
      for (std::size_t k = 0; k < 3; ++k)
        result[k] += feature.count * scale * static_cast<float>(buckets[feature.bucket][k]);
  for (std::size_t i = 0; i < kDimensions; ++i)
    for (std::size_t k = 0; k < 3; ++k)
      result[k] += dense[i][k] * text.mean[i] + dense[kDimensions + i][k] * kVerbShare * text.verb[i];
  return result;
}

}  // namespace willai::scoring
