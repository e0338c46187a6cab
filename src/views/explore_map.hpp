// The map of all work as boxes: fields, professions in them, and the lines of names that fit.
#pragma once

#include <vector>

#include "views/explore_rows.hpp"

namespace willai::views {

WorkMap work_map(const std::vector<Worked>& all, const ExploreChoice& choice);

// For small pictures of `width` by `height` pixels; each field leads to its professions on /explore.
FieldMap field_map(const std::vector<Worked>& all, const ExploreChoice& choice, double width, int height);

// The same boxes in pixels of a picture, for charts that are drawn elsewhere.
struct DrawnMap {
  struct Tile {
    std::size_t place;  // in `all`
    Box box;
  };
  struct Head {
    const Field* field;
    Box box;
  };
  std::vector<Tile> tiles;
  std::vector<Head> heads;
};
DrawnMap drawn_map(const std::vector<Worked>& all, const Box& within, double head);

// The name of a field as far as it fits, at 14 pixels a letter's height: whole, short, a word, or none.
std::string head_that_fits(const Field& field, double width);

// The lines of a name in a box of so many pixels, at 14 pixels a letter's height; none if they do not fit.
std::vector<std::string> lines_that_fit(const std::string& name, double width, double height);

}  // namespace willai::views
