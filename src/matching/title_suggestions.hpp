// Suggests titles that begin with what was typed, or have a word that does.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/name_table.hpp"

namespace willai::matching {

class TitleSuggestions {
 public:
  TitleSuggestions() = default;
  explicit TitleSuggestions(const NameTable& names);

  // Indexes into NameTable::names(): names that begin with it come before names with a word that does, short before
  // long.
  std::vector<std::uint32_t> find(const NameTable& names, std::string_view prefix, std::size_t most) const;

 private:
  struct Start {
    std::uint32_t name;
    std::uint32_t at;  // where the word begins
  };
  static std::string_view rest_of(const NameTable& names, const Start& start);

  std::vector<Start> starts_;  // sorted by the text that begins there
};

}  // namespace willai::matching
