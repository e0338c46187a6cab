// The known features, each with its inverse document frequency; turns a text into a vector of length 1 over known
// features.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/key_table.hpp"
#include "matching/match_features.hpp"

namespace willai::matching {

struct WeighedFeature {
  std::uint32_t feature;  // its index in the space
  float weight;
};
using WeighedTitle = std::vector<WeighedFeature>;

// A space has fewer features than this: an index stores them in three bytes.
inline constexpr std::uint32_t kMostFeatures = 1U << 24;

class FeatureSpace {
 public:
  FeatureSpace() = default;
  // Keys in ascending order; for each, its inverse document frequency in 16ths.
  FeatureSpace(std::vector<std::uint32_t> keys, std::vector<std::uint8_t> rarity);

  // In ascending order; unknown features are dropped.
  WeighedTitle weigh(const WordList& words) const;
  // Both readings of a mistyped title: what was probably meant, and with less weight what was typed.
  WeighedTitle weigh(const WordList& meant, const WordList& typed) const;

  std::size_t size() const { return keys_.size(); }
  const std::vector<std::uint32_t>& keys() const { return keys_.keys(); }
  const std::vector<std::uint8_t>& rarity() const { return rarity_; }

 private:
  WeighedTitle known_of(const WordList& words) const;

  KeyTable keys_;
  std::vector<std::uint8_t> rarity_;
};

// The features of these texts, with their document frequencies; also `more_keys`, each as rare as a feature of one
// text.
FeatureSpace make_feature_space(const std::vector<WordList>& texts, const std::vector<std::uint32_t>& more_keys = {});

float product_of(const WeighedTitle& a, const WeighedTitle& b);

}  // namespace willai::matching
