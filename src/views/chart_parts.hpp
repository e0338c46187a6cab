// What charts draw: positions on an axis, shares, bars.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"

namespace willai::views {

// Positions on an axis, each 0..1. `dot` is absent for a range without a published middle.
struct Plot {
  double low = 0;
  std::optional<double> dot;
  double high = 0;
};

struct MixPart {
  std::optional<Level> level;  // absent: not rated
  double from = 0;             // 0..1, left edge on the strip
  double to = 0;
  std::string value;   // "29%", "3 of 8"
  std::string detail;  // names of tasks
};

// Share of tasks, or of importance, at each level.
struct MixChart {
  std::string title;
  std::string caption;
  std::string spoken;
  std::vector<MixPart> parts;  // high, medium, low, not rated; empty parts left out
};

// The position of a profession among all.
struct Histogram {
  std::string title;
  std::string caption;
  std::string spoken;
  std::string sentence;       // "More exposed than 63 to 88 of every 100 professions."
  std::vector<double> bars;   // heights 0..1, from exposure 0 to 1
  std::optional<Plot> range;  // of this profession
  std::string label;
  std::optional<Plot> you{};  // of a reader's own week, above it; then all bars are gray
  std::string you_label{};
};

// Wages of an occupation on one axis: a line from the 10th to the 90th percentile, a bar from the 25th to the 75th, a
// dot at the median. Positions 0..1; absent if the publisher gives none.
struct WagePlot {
  std::array<std::optional<double>, 5> places;
  std::vector<std::string> ticks;
  std::string spoken;
};

}  // namespace willai::views
