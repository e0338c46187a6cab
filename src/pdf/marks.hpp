// How a level is marked: a word and a shape, and the same pattern in a bar. More ink means more exposure.
#pragma once

#include <optional>
#include <string>

#include "domain/level.hpp"
#include "pdf/setting.hpp"

namespace willai::pdf {

// A solid square, a hatched diamond, an open circle; `size` high.
void draw_shape(Canvas& canvas, Level level, Place place, double size);

// Solid, hatched, open; dashed for no level.
void draw_bar(Canvas& canvas, std::optional<Level> level, Place place, double width, double height);

// A line from low to high on an axis of `width`, with a dot at the value.
void draw_range(Canvas& canvas, const reports::PlotMark& mark, Place axis, double width, double weight = 1);

// The axis below, with its ticks.
void draw_axis(Canvas& canvas, const Faces& faces, const std::vector<reports::AxisTick>& ticks, Place axis,
               double width);
inline constexpr double kAxisHeight = 16;

// Shape and word.
class LevelWord {
 public:
  LevelWord(const Faces& faces, Level level, double factor = 1);
  double height() const { return word_.height(); }
  double width() const { return shape_ * 1.75 + word_.width(); }
  void draw(Canvas& canvas, Place place) const;

 private:
  Level level_;
  double shape_;
  SetText word_;
};

}  // namespace willai::pdf
