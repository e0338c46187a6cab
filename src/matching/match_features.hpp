// WordList as numbered features: the words themselves, their pairs, the first and the last, and pieces of words, by
// which mistyped words still meet. A text of many words is read by its words and pairs alone.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "matching/title_words.hpp"

namespace willai {

enum class FeatureKind : std::uint8_t { word, pair, apart, first, last, piece };

// How much a feature of each kind counts beside a word, by trial on left-out titles (docs/matching.md).
inline constexpr std::array<float, 6> kKindWeights = {1, 1, .5F, .7F, .7F, .6F};

struct MatchFeature {
  std::uint32_t key;  // a hash of the kind and the letters
  FeatureKind kind;
  float count;  // how often it stands there
};

// Beyond this many words a text is no title.
inline constexpr std::size_t kLongestTitle = 12;

std::uint32_t key_of_word(std::string_view word);

// In ascending order of their keys, each once.
std::vector<MatchFeature> features_of(const WordList& words);

}  // namespace willai
