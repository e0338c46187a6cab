// Patterns of words, for phrases that are said in many ways: "every|each single? TIME".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace willai::scoring {

// A set of kinds of words: NUMBER, TIME …
using WordKinds = std::uint8_t;

struct TypedWord {
  std::string word;            // in lower case, without apostrophes
  bool begins_clause = false;  // after a comma, or at the beginning
  bool is_capital = false;     // typed with a capital letter
  std::uint32_t hash = 0;      // of the word
  WordKinds kinds = 0;         // that the word is of
};

// Letters and digits in lower case; an apostrophe inside is dropped, and every other character separates words.
std::vector<TypedWord> typed_words(std::string_view text);

// Words separated by spaces, each a list of alternatives separated by "|". A "?" after it: may be absent. Alternatives
// in capitals are kinds of words: NUMBER, TIME ("day"), WHEN ("night", "monday"), PLACE ("leeds"), WHO ("boss"), MAY
// ("have", before "to"), ANY. A "^" in front of the pattern: only where a clause begins; a "$" behind it: only at the
// end of the line.
class WordPattern {
 public:
  explicit WordPattern(std::string_view pattern);
  // How many words from `at` on it covers, the most it can; 0 if it does not fit.
  std::size_t length_at(const std::vector<TypedWord>& words, std::size_t at) const;
  // The alternatives that it can begin with: words, and kinds in capitals.
  std::vector<std::string_view> beginnings() const;

 private:
  struct Part {
    std::vector<std::string> alternatives;
    std::vector<std::uint32_t> hashes;  // of those alternatives that are words
    std::vector<std::string> words;     // these words
    WordKinds kinds = 0;                // of the others
    bool is_optional = false;
  };
  std::size_t match(const std::vector<TypedWord>& words, std::size_t at, std::size_t part) const;
  static void add_alternative(Part& part, std::string_view alternative);
  static bool fits(const Part& part, const TypedWord& word);

  std::vector<Part> parts_;
  bool at_beginning_ = false;
  bool at_end_ = false;
};

// Many patterns. A word is looked up once, and only the patterns that can begin with it are tried.
class WordPatterns {
 public:
  explicit WordPatterns(std::vector<WordPattern> patterns);
  // The most that any of them covers.
  std::size_t length_at(const std::vector<TypedWord>& words, std::size_t at) const;

 private:
  using Numbers = std::vector<std::uint16_t>;  // of patterns

  void add_beginning(std::string_view alternative, std::uint16_t pattern);
  std::size_t longest(const Numbers& any, const std::vector<TypedWord>& words, std::size_t at) const;

  std::vector<WordPattern> patterns_;
  std::unordered_map<std::string, Numbers> by_word_;
  Numbers by_figure_;  // begin with a number, which may be written in digits
  Numbers by_any_;     // begin with any word
};

}  // namespace willai::scoring
