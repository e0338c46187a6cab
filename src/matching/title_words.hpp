// The words of a title, read in the same way in a query and in a table of titles: letters are folded to ASCII,
// employers removed, abbreviations expanded, and British forms, gendered forms and plurals unified.
//
//   TitleWords words({{"rn", "registered nurse"}, {"senior", ""}});
//   words.read("Sr. RNs @ Acme");   // registered, nurse
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "matching/match_tables.hpp"

namespace willai::matching {

using WordList = std::vector<std::string>;

// Only this much of a text is read: about ten pages.
inline constexpr std::size_t kLongestQuery = 24'000;

class TitleWords {
 public:
  TitleWords() = default;
  // Keys have up to three words, in ASCII and lower case; if a key appears twice, the first counts.
  explicit TitleWords(const Rewordings& rewordings);

  // Words without meaning here (seniority) stay if there are no others.
  WordList read(std::string_view text) const;
  // The longest key, in words.
  static constexpr std::size_t kLongestKey = 3;

 private:
  // How many plain words from `at` on form a key, and its meaning; 0 and null if none.
  std::pair<std::size_t, const WordList*> find_key(const WordList& plain, std::size_t at) const;

  std::unordered_map<std::string, WordList> rewordings_;
  std::unordered_set<std::string> first_words_;  // of keys
};

// Lower-case ASCII letters and digits, split at everything else: no word is lost or changed. Two titles are equal if
// these are equal when joined by spaces.
WordList plain_words(std::string_view text);
std::string joined(const WordList& words);

// "nurses" -> "nurse", "saleswoman" -> "salesman".
std::string single_form(std::string word);

}  // namespace willai::matching
