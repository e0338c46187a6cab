// A task as the task model reads it: its words, and numbered features of words, pairs of words and pieces of words.
// Pure and the same everywhere: no locale, no mathematics beyond addition, multiplication and square root.
//
//   const std::vector<std::string> words = task_words("Answer customer emails");   // answer, customer, emails
//   const std::vector<TextFeature> features = text_features(words);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace willai::scoring {

// Features of words and pairs are in the first half, pieces of words in the second.
inline constexpr std::uint32_t kWordBuckets = 1U << 16;
inline constexpr std::uint32_t kPieceBuckets = 1U << 16;
inline constexpr std::uint32_t kBuckets = kWordBuckets + kPieceBuckets;

// ASCII letters in lower case, split at everything else. An apostrophe inside a word is dropped, straight or
// typographic ("don't" and "don’t" are "dont"). Typographic quotes and dashes split words just as their ASCII forms do.
std::vector<std::string> task_words(std::string_view text);

// The same on every platform.
std::uint32_t hash_of_word(std::string_view word);

// Replaces typographic apostrophes, quotes, dashes and spaces by ASCII ones.
std::string with_plain_marks(std::string_view text);

struct TextFeature {
  std::uint32_t bucket;  // below kBuckets
  float count;           // 1 + ln of the number of occurrences
};

// In ascending order of the bucket, each once.
std::vector<TextFeature> text_features(const std::vector<std::string>& words);

}  // namespace willai::scoring
