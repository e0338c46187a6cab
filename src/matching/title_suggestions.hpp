// Titles that begin as somebody types, or have a word that does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/name_table.hpp"

namespace willai {

class TitleSuggestions {
 public:
  TitleSuggestions() = default;
  explicit TitleSuggestions(const NameTable& names);

  // Places in NameTable::names() of the names it was made of: those that begin so before those with a word that does,
  // short before long.
  std::vector<std::uint32_t> find(const NameTable& names, std::string_view prefix, std::size_t most) const;

 private:
  struct Start {
    std::uint32_t name;
    std::uint32_t at;  // where the word begins
  };
  static std::string_view rest_of(const NameTable& names, const Start& start);

  std::vector<Start> starts_;  // in the order of what begins there
};

}  // namespace willai
