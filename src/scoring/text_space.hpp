// A text as a vector: its features weighted by inverse document frequency, and the mean of its words' vectors.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/task_text.hpp"
#include "scoring/word_vector.hpp"

namespace willai::scoring {

// The topics of a text in tasks and phrasings of work: latent semantic analysis (Deerwester et al. 1990).
inline constexpr std::size_t kTopics = 96;
using TopicVector = std::array<float, kTopics>;

// The numbers of a word are integers times a scale, within this range: the model predicts equally well (docs/model.md),
// and is a third of the size to download.
inline constexpr int kVectorSteps = 7;
inline constexpr int kTopicSteps = 7;

// What is known about a word: its vector, of length 1, its weight in a mean, and what it adds to each topic.
struct KnownWord {
  std::string word;
  float share = 1;  // a / (a + frequency), Arora et al. 2017: rare words count more
  float scale = 0;
  std::array<std::int8_t, kDimensions> vector{};
  float topic_scale = 0;
  std::array<std::int8_t, kTopics> topics{};
};

// Features weigh 1 + ln count, times the inverse document frequency of the bucket; the vectors of words and of pieces
// each have length 1.
struct WeighedText {
  std::vector<TextFeature> words;
  std::vector<TextFeature> pieces;
  WordVector mean{};     // of length 1, or 0 if no word is known
  WordVector verb{};     // of the first meaningful word; of length 1, or 0
  TopicVector topics{};  // of length 1, or 0
  int known = 0;         // words that have a vector
  int telling = 0;       // of these, words that occur in descriptions of work, but not in every one
};

class TextSpace {
 public:
  TextSpace() = default;
  // `rarity` of each bucket in 16ths: the ln of its inverse document frequency; `words` sorted.
  TextSpace(std::vector<KnownWord> words, std::vector<std::uint8_t> rarity);

  WeighedText weigh(const std::vector<std::string>& words) const;

  const std::vector<KnownWord>& words() const { return words_; }
  const std::vector<std::uint8_t>& rarity() const { return rarity_; }
  // Null if nothing is known about the word.
  const KnownWord* find(std::string_view word) const;

 private:
  // A place of a hash table with open addressing. A word is looked up for each word of a text; a binary search misses the
  // processor's cache ten times.
  struct WordPlace {
    std::uint32_t hash = 0;
    std::uint32_t word = 0;  // its index and 1; 0 where there is none
  };

  std::vector<KnownWord> words_;
  std::vector<std::uint8_t> rarity_;
  std::vector<WordPlace> places_;
};

// -1..1.
float cosine_of(const WordVector& a, const WordVector& b);
// The same of four at once.
std::array<float, 4> cosines_of(const WordVector& a, const std::array<const WordVector*, 4>& others);
// For two lists in ascending order of their buckets.
float product_of(const std::vector<TextFeature>& a, const std::vector<TextFeature>& b);

}  // namespace willai::scoring
