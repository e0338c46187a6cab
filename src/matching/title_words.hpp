// The words of a title, as a query and a table of titles both are read: letters folded to ASCII, employers left out,
// abbreviations written out, British and gendered forms and plurals made one.
//
//   TitleWords words({{"rn", "registered nurse"}, {"senior", ""}});
//   words.read("Sr. RNs @ Acme");   // registered, nurse
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "matching/match_tables.hpp"

namespace willai {

using Words = std::vector<std::string>;

// No more of a text is read: some ten pages.
inline constexpr std::size_t kLongestQuery = 24'000;

class TitleWords {
 public:
  TitleWords() = default;
  // Keys of up to three words, in ASCII and lower case; of two with the same key the first counts.
  explicit TitleWords(const Rewordings& rewordings);

  // Words that mean nothing here (seniority) stay when nothing else is said.
  Words read(std::string_view text) const;
  // The longest key, in words.
  static constexpr std::size_t kLongestKey = 3;

 private:
  std::unordered_map<std::string, Words> rewordings_;
};

// Lower-case ASCII letters and digits, cut at everything else: no word is lost or changed. Two titles are the same when
// these are, joined by a space.
Words plain_words(std::string_view text);
std::string joined(const Words& words);

// "nurses" -> "nurse", "saleswoman" -> "salesman".
std::string single_form(std::string word);

}  // namespace willai
