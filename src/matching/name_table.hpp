// The known titles, each name once with all jobs that have it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "matching/match_tables.hpp"
#include "matching/title_words.hpp"

namespace willai::matching {

struct KnownName {
  std::string text;            // as it was first given
  std::string plain;           // ignoring punctuation and case
  WordList words;              // as TitleWords reads it; empty once forgotten
  std::vector<JobPlace> jobs;  // in ascending order, each once
};

class NameTable {
 public:
  NameTable() = default;
  NameTable(const std::vector<KnownTitle>& titles, const TitleWords& words);

  const std::vector<KnownName>& names() const { return names_; }
  // Frees the words of all names, which are needed only to build the indexes.
  void forget_words();
  // The name with exactly this text, ignoring punctuation and case; null if there is none.
  const KnownName* find_same(std::string_view text) const;
  // All names whose words are these, as TitleWords reads them: "senior nurse" and "Nurses" are one.
  std::vector<const KnownName*> find_alike(const WordList& words) const;

 private:
  std::vector<KnownName> names_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> same_;  // a hash of the plain name, and its index; sorted
  std::vector<std::pair<std::uint64_t, std::uint32_t>> alike_;  // a hash of the words, and its index; sorted
};

}  // namespace willai::matching
