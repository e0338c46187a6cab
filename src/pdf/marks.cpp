#include "pdf/marks.hpp"

#include <algorithm>
#include <numbers>

namespace willai::pdf {
namespace {

void outline(Canvas& canvas, double weight) {
  canvas.use(Color::ink);
  cairo_set_line_width(canvas.cairo(), weight);
  cairo_stroke(canvas.cairo());
}

// Parallel strokes up to the right across a box; the caller clips.
void hatch(Canvas& canvas, Place place, double width, double height, double step, double weight) {
  for (double x = place.x - height; x < place.x + width; x += step) {
    cairo_move_to(canvas.cairo(), x, place.y + height);
    cairo_line_to(canvas.cairo(), x + height, place.y);
  }
  outline(canvas, weight);
}

void diamond(Canvas& canvas, Place place, double size) {
  cairo_move_to(canvas.cairo(), place.x + size / 2, place.y);
  cairo_line_to(canvas.cairo(), place.x + size, place.y + size / 2);
  cairo_line_to(canvas.cairo(), place.x + size / 2, place.y + size);
  cairo_line_to(canvas.cairo(), place.x, place.y + size / 2);
  cairo_close_path(canvas.cairo());
}

void disc(Canvas& canvas, Place middle, double radius) {
  cairo_new_sub_path(canvas.cairo());
  cairo_arc(canvas.cairo(), middle.x, middle.y, radius, 0, 2 * std::numbers::pi);
}

void draw_diamond(Canvas& canvas, Place place, double size) {
  const double grown = size * 1.16;  // looks as large as the square
  const Place from{place.x - (grown - size) / 2, place.y - (grown - size) / 2};
  cairo_save(canvas.cairo());
  diamond(canvas, from, grown);
  cairo_clip(canvas.cairo());
  hatch(canvas, from, grown, grown, size / 3.2, size / 9);
  cairo_restore(canvas.cairo());
  diamond(canvas, from, grown);
  outline(canvas, size / 8);
}

void draw_hatched(Canvas& canvas, Place place, double width, double height) {
  cairo_save(canvas.cairo());
  cairo_rectangle(canvas.cairo(), place.x, place.y, width, height);
  cairo_clip(canvas.cairo());
  hatch(canvas, place, width, height, height / 3, height / 11);
  cairo_restore(canvas.cairo());
}

}  // namespace

void draw_shape(Canvas& canvas, Level level, Place place, double size) {
  if (level == Level::high) return canvas.box(place, size, size, Color::ink);
  if (level == Level::medium) return draw_diamond(canvas, place, size);
  disc(canvas, {place.x + size / 2, place.y + size / 2}, size / 2 - size / 16);
  outline(canvas, size / 8);
}

void draw_bar(Canvas& canvas, std::optional<Level> level, Place place, double width, double height) {
  if (width <= 0) return;
  if (level == Level::high) return canvas.box(place, width, height, Color::ink);
  if (level == Level::medium) draw_hatched(canvas, place, width, height);
  constexpr double kDashes[] = {2.4, 2};
  cairo_save(canvas.cairo());
  if (!level) cairo_set_dash(canvas.cairo(), kDashes, 2, 0);
  cairo_rectangle(canvas.cairo(), place.x + 0.4, place.y + 0.4, width - 0.8, height - 0.8);
  outline(canvas, 0.8);
  cairo_restore(canvas.cairo());
}

void draw_range(Canvas& canvas, const reports::PlotMark& mark, Place axis, double width, double weight) {
  const Color color = mark.ink == reports::Ink::you ? Color::accent : Color::ink;
  const double from = axis.x + mark.plot.low * width;
  const double to = axis.x + mark.plot.high * width;
  canvas.box({from, axis.y - weight}, std::max(to - from, weight), 2 * weight, color);
  if (!mark.plot.dot) return;
  disc(canvas, {axis.x + *mark.plot.dot * width, axis.y}, 2.6 * weight);
  cairo_fill(canvas.cairo());
}

void draw_axis(Canvas& canvas, const Faces& faces, const std::vector<reports::AxisTick>& ticks, Place axis,
               double width) {
  canvas.rule(axis, width, 0.6, Color::ink);
  for (const reports::AxisTick& tick : ticks) {
    const double x = axis.x + tick.place * width;
    canvas.upright({x - 0.3, axis.y}, 3, 0.6, Color::ink);
    const SetText label(faces, {reports::Tone::fine, tick.label}, style_of(reports::Tone::fine), width, Wrap::none);
    label.draw(canvas, {std::clamp(x - label.width() / 2, axis.x, axis.x + width - label.width()), axis.y + 3.4});
  }
}

LevelWord::LevelWord(const Faces& faces, Level level, double factor)
    : level_(level),
      shape_(7 * factor),
      word_(faces, {reports::Tone::label, std::string(word_for(level))}, scaled(mark_style(), factor), 0, Wrap::none) {}

void LevelWord::draw(Canvas& canvas, Place place) const {
  draw_shape(canvas, level_, {place.x + shape_ * 0.08, place.y + (word_.height() - shape_) / 2}, shape_);
  word_.draw(canvas, {place.x + shape_ * 1.75, place.y});
}

}  // namespace willai::pdf
