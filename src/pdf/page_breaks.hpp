// Page breaks. Knows only heights, so that it can be tested without a font.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace willai::pdf {

enum class Keep { loose, with_next };

// What cannot be divided between pages: a line, a row, a chart. Points.
struct Part {
  double space = 0;  // above it, unless it is first on a page
  double height = 0;
  Keep keep = Keep::loose;
  double reopened = 0;  // what is repeated above it if it is first on a page: the headings of a table
};

// The index of the first part of every page; {0} for one page. A part taller than a page gets its own page. Parts that
// keep with the next move with it, unless that would leave their page empty.
std::vector<std::size_t> page_starts(std::span<const Part> parts, double page_height);

}  // namespace willai::pdf
