// Where a text lies: its features weighted by how rare each is, and the mean of its words' vectors.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/task_text.hpp"

namespace willai {

inline constexpr std::size_t kDimensions = 100;
using WordVector = std::array<float, kDimensions>;

// What a text is about, as tasks and phrasings of work fall apart: the latent directions of their words (Deerwester et
// al. 1990).
inline constexpr std::size_t kTopics = 96;
using TopicVector = std::array<float, kTopics>;

// Numbers of a word are whole steps of its scale, at most so many up or down: with as few the model reads as well
// (docs/model.md), and travels to a browser in a third of the bytes.
inline constexpr int kVectorSteps = 7;
inline constexpr int kTopicSteps = 7;

// What is known of a word: its vector, of length 1, and how much it counts in a mean; and what it adds to each topic.
struct KnownWord {
  std::string word;
  float share = 1;  // a / (a + how often texts have it), Arora et al. 2017: rare words count more
  float scale = 0;
  std::array<std::int8_t, kDimensions> vector{};
  float topic_scale = 0;
  std::array<std::int8_t, kTopics> topics{};
};

// Features weigh 1 + ln count, times the rarity of the bucket; words and pieces each of length 1 together.
struct WeighedText {
  std::vector<TextFeature> words;
  std::vector<TextFeature> pieces;
  WordVector mean{};     // of length 1, or 0 when no word is known
  WordVector verb{};     // of the first word that says something; of length 1, or 0
  TopicVector topics{};  // of length 1, or 0
  int known = 0;         // words that have a vector
  int telling = 0;       // of them, those that descriptions of work have, and not every one
};

class TextSpace {
 public:
  TextSpace() = default;
  // `rarity` of each bucket in 16ths: ln of how rare it is among texts; `words` in the order of their letters.
  TextSpace(std::vector<KnownWord> words, std::vector<std::uint8_t> rarity);

  WeighedText weigh(const std::vector<std::string>& words) const;

  const std::vector<KnownWord>& words() const { return words_; }
  const std::vector<std::uint8_t>& rarity() const { return rarity_; }

 private:
  const KnownWord* find(std::string_view word) const;

  std::vector<KnownWord> words_;
  std::vector<std::uint8_t> rarity_;
};

// -1..1.
float cosine_of(const WordVector& a, const WordVector& b);
// Of two lists in ascending order of their buckets.
float product_of(const std::vector<TextFeature>& a, const std::vector<TextFeature>& b);

}  // namespace willai
