// A task as the task model reads it: its words, and numbered features of words, pairs of words and pieces of words.
// Pure and the same everywhere: no locale, no library of mathematics beyond addition, multiplication and square root.
//
//   const std::vector<std::string> words = task_words("Answer customer emails");   // answer, customer, emails
//   const std::vector<TextFeature> features = text_features(words);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace willai {

// Features of words and pairs lie in the first half, pieces of words in the second.
inline constexpr std::uint32_t kWordBuckets = 1U << 16;
inline constexpr std::uint32_t kPieceBuckets = 1U << 16;
inline constexpr std::uint32_t kBuckets = kWordBuckets + kPieceBuckets;

// ASCII letters in lower case, cut at everything else; an apostrophe within a word is dropped, straight or typographic
// ("don't" and "don’t" are "dont"). Typographic quotes and dashes cut words as their ASCII twins do.
std::vector<std::string> task_words(std::string_view text);

// With a typewriter's apostrophes, quotes, dashes and spaces in the place of typographic ones.
std::string with_plain_marks(std::string_view text);

struct TextFeature {
  std::uint32_t bucket;  // below kBuckets
  float count;           // 1 + ln of how often it stands there
};

// In ascending order of the bucket, each once.
std::vector<TextFeature> text_features(const std::vector<std::string>& words);

}  // namespace willai
