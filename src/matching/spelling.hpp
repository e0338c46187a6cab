// What an unknown word was probably meant to be: a known word within two edits (a letter added, missing, wrong, or two
// transposed), two known words without the space between them, or one word with a space inside.
// Candidates are found by deleting up to two letters from both words and comparing what is left (Garbe, SymSpell,
// 2012).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "matching/key_table.hpp"
#include "matching/match_features.hpp"

namespace willai::matching {

class Spelling {
 public:
  Spelling() = default;
  // How often each word occurs in the titles; words with 0 are known but never guessed.
  // `others` are keys (match_features.hpp) of words of the language: corrected only to something likely.
  explicit Spelling(const std::unordered_map<std::string, std::uint32_t>& words, KeyTable others = {});

  // The words, with unknown ones replaced if a similar word is known. At most `kMostMended` are replaced.
  WordList mend(const WordList& words) const;
  bool knows(const std::string& word) const { return places_.contains(word); }
  // A word of three letters is a short form more often than a slip, so `mend` leaves it. These are the words of titles that
  // are one slip away, the likelier first; none if the word is known, or is no such word.
  std::vector<std::string> meant_by_three(const std::string& word) const;

 private:
  static constexpr std::size_t kMostMended = 12;

  struct Entry {
    std::string word;
    std::uint32_t count;
    std::uint32_t letters = 0;  // a bit for each letter that it has
  };
  struct Guess {
    float score;
    std::string text;  // one word, or two with a space
  };
  void index_shortened();
  std::uint32_t count_of(const std::string& word) const;
  std::vector<std::uint32_t> near(const std::string& word) const;  // places of words that may be within two edits
  std::optional<Guess> find_like(const std::string& word) const;
  std::optional<Guess> find_split(const std::string& word) const;
  float score_apart(const std::string& left, const std::string& right) const;
  std::optional<Guess> find_joined(const std::string& left, const std::string& right) const;
  bool are_one(const std::string& left, const std::string& right) const;
  WordList joined(const WordList& words) const;
  void append_best(const std::string& word, WordList& mended) const;

  bool is_of_language(const std::string& word) const { return others_.find(key_of_word(word)) != KeyTable::kUnknown; }

  KeyTable others_;
  std::vector<Entry> entries_;  // in the order of their letters
  std::unordered_map<std::string, std::uint32_t> places_;
  std::vector<std::uint32_t> begins_;     // by a hash of the letters left: where its entries begin
  std::vector<std::uint32_t> shortened_;  // indexes into entries_
};

// Number of edits between two words; more than two are reported as three.
int slips_between(const std::string& a, const std::string& b);

}  // namespace willai::matching
