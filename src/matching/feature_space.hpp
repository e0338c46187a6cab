// The features that are known, each with its rarity; a text as weights of known features, of length 1.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/key_table.hpp"
#include "matching/match_features.hpp"

namespace willai {

struct WeighedFeature {
  std::uint32_t feature;  // its place in the space
  float weight;
};
using WeighedTitle = std::vector<WeighedFeature>;

// A space has fewer features than this: an index keeps their places in three bytes.
inline constexpr std::uint32_t kMostFeatures = 1U << 24;

class FeatureSpace {
 public:
  FeatureSpace() = default;
  // Keys in ascending order; of each, ln of how rare it is, in 16ths.
  FeatureSpace(std::vector<std::uint32_t> keys, std::vector<std::uint8_t> rarity);

  // In ascending order; unknown features are left out.
  WeighedTitle weigh(const WordList& words) const;
  // Both readings of a mistyped title: what it was probably meant to be, and a little of what stands there.
  WeighedTitle weigh(const WordList& meant, const WordList& typed) const;

  std::size_t size() const { return keys_.size(); }
  const std::vector<std::uint32_t>& keys() const { return keys_.keys(); }
  const std::vector<std::uint8_t>& rarity() const { return rarity_; }

 private:
  WeighedTitle known_of(const WordList& words) const;

  KeyTable keys_;
  std::vector<std::uint8_t> rarity_;
};

// Of the features of these texts, by how many of them have it; and of `more_keys`, each as rare as what one text has.
FeatureSpace make_feature_space(const std::vector<WordList>& texts, const std::vector<std::uint32_t>& more_keys = {});

float product_of(const WeighedTitle& a, const WeighedTitle& b);

}  // namespace willai
