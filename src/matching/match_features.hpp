// Words as numbered features: the words, pairs of words, the first and the last word, and pieces of words, through
// which mistyped words still match. A long text is read by its words and pairs alone.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "matching/title_words.hpp"

namespace willai::matching {

enum class FeatureKind : std::uint8_t { word, pair, apart, first, last, piece };

// Weight of each kind of feature relative to a word, tuned on held-out titles (docs/matching.md).
inline constexpr std::array<float, 6> kKindWeights = {1, 1, .5F, .7F, .7F, .6F};

struct MatchFeature {
  std::uint32_t key;  // a hash of the kind and the letters
  FeatureKind kind;
  float count;  // number of occurrences
};

// A text with more words than this is not a title.
inline constexpr std::size_t kLongestTitle = 12;

std::uint32_t key_of_word(std::string_view word);

// In ascending order of their keys, each once.
std::vector<MatchFeature> features_of(const WordList& words);

}  // namespace willai::matching
