// Areas as large as numbers: the squarified treemap of Bruls, Huizing and van Wijk (2000). Pure; the same numbers give the
// same boxes.
//
//   squarified({6, 3, 1}, {0, 0, 100, 50});   // three boxes that fill 100 by 50, of 3000, 1500 and 500
#pragma once

#include <vector>

namespace willai::views {

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

// One box for each value, in the order of the values. They fill `within`, do not overlap, and have areas in the
// proportion of the values. A value of zero or less has a box without an area.
std::vector<Box> squarified(const std::vector<double>& values, const Box& within);

// The same for groups that have a strip of `head` at their top: what is left of each box below its strip is in the
// proportion of its value. Where the strips would leave no room, the whole boxes are.
std::vector<Box> squarified_with_heads(const std::vector<double>& values, const Box& within, double head);

// The box without the strip at its top.
Box below_head(Box box, double head);

}  // namespace willai::views
