// The words of a title, as a query and a table of titles both are read: letters folded to ASCII, employers left out,
// abbreviations written out, British and gendered forms and plurals made one.
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

namespace willai {

using WordList = std::vector<std::string>;

// No more of a text is read: some ten pages.
inline constexpr std::size_t kLongestQuery = 24'000;

class TitleWords {
 public:
  TitleWords() = default;
  // Keys of up to three words, in ASCII and lower case; of two with the same key the first counts.
  explicit TitleWords(const Rewordings& rewordings);

  // WordList that mean nothing here (seniority) stay when nothing else is said.
  WordList read(std::string_view text) const;
  // The longest key, in words.
  static constexpr std::size_t kLongestKey = 3;

 private:
  // How many plain words from `at` on are a key, and what they mean; 0 and null.
  std::pair<std::size_t, const WordList*> find_key(const WordList& plain, std::size_t at) const;

  std::unordered_map<std::string, WordList> rewordings_;
  std::unordered_set<std::string> first_words_;  // of keys
};

// Lower-case ASCII letters and digits, cut at everything else: no word is lost or changed. Two titles are the same when
// these are, joined by a space.
WordList plain_words(std::string_view text);
std::string joined(const WordList& words);

// "nurses" -> "nurse", "saleswoman" -> "salesman".
std::string single_form(std::string word);

}  // namespace willai
