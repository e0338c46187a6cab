// Where pages begin. Knows heights only, so that it can be tested without a font.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace willai::pdf {

enum class Keep { loose, with_next };

// What no page divides: a line, a row, a chart. Points.
struct Part {
  double space = 0;  // above it, unless it opens a page
  double height = 0;
  Keep keep = Keep::loose;
  double reopened = 0;  // what is repeated above it when it opens a page: the heads of a table
};

// The index of the first part of every page; {0} for one page. A part taller than a page has one to itself. Parts that
// keep with the next move with it, unless that would leave their page empty.
std::vector<std::size_t> page_starts(std::span<const Part> parts, double page_height);

}  // namespace willai::pdf
