// The known titles, each name once with all jobs that are called so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "matching/match_tables.hpp"
#include "matching/title_words.hpp"

namespace willai {

struct KnownName {
  std::string text;            // as it was first given
  std::string plain;           // but for signs and capitals
  WordList words;              // as TitleWords reads it; none once they were forgotten
  std::vector<JobPlace> jobs;  // in ascending order, each once
};

class NameTable {
 public:
  NameTable() = default;
  NameTable(const std::vector<KnownTitle>& titles, const TitleWords& words);

  const std::vector<KnownName>& names() const { return names_; }
  // Frees the words of all names, which only building the indexes needs.
  void forget_words();
  // Called just that, but for signs and capitals; null when nothing is.
  const KnownName* find_same(std::string_view text) const;

 private:
  std::vector<KnownName> names_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> same_;  // a hash of the plain name, and its place; in order
};

}  // namespace willai
