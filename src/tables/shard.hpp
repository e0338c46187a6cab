// A part of a table for one of several machines: "2/8". The parts follow one another, so that written one after the other
// they are the whole.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::tables {

struct Shard {
  std::size_t part = 1;
  std::size_t parts = 1;

  // "" is the whole.
  static Result<Shard> parse(const std::string& text);

  bool is_whole() const { return parts == 1; }
  bool is_first() const { return part == 1; }
  // The rows of this part begin in these bytes of a table with so many.
  std::size_t begin(std::size_t bytes) const { return at(bytes, part - 1); }
  std::size_t end(std::size_t bytes) const { return at(bytes, part); }

 private:
  std::size_t at(std::size_t bytes, std::size_t boundary) const;
};

}  // namespace willai::tables
