// Charts: each is one picture with a text alternative; its numbers are also text.
#include <algorithm>

#include "pdf/marks.hpp"
#include "pdf/set_block.hpp"

namespace willai::pdf {
namespace {

using reports::Tone;

// The space that a chart leaves at the left for row labels, and at the right for values.
struct Margins {
  double left;
  double right;
};

class Picture : public SetBlock {
 public:
  Picture(const Faces& faces, double width) : faces_(faces), width_(width) {}

  std::vector<Part> parts() const override { return {{6, height()}}; }

  void draw(Canvas& canvas, Place place, Stretch) const override {
    canvas.open_picture(words());
    draw_picture(canvas, place);
    canvas.close("Figure");
  }

 protected:
  virtual double height() const = 0;
  virtual const std::string& words() const = 0;
  virtual void draw_picture(Canvas& canvas, Place place) const = 0;

  SetText label(const std::string& text, const TypeStyle& style) const {
    return SetText(faces_, {Tone::label, text}, style, width_, Wrap::none);
  }

  const Faces& faces_;
  double width_;
};

class SetLevelChart : public Picture {
 public:
  SetLevelChart(const Faces& faces, const reports::LevelChart& chart, double width)
      : Picture(faces, width), chart_(chart) {}

 protected:
  double height() const override { return kRow * static_cast<double>(chart_.bars.size()) + 3 + kAxisHeight; }
  const std::string& words() const override { return chart_.alt; }

  void draw_picture(Canvas& canvas, Place place) const override {
    const double axis = width_ - kMargins.left - kMargins.right;
    for (const reports::LevelBar& bar : chart_.bars) {
      draw_name(canvas, bar, place);
      draw_amount(canvas, bar, {place.x + kMargins.left, place.y}, axis);
      label(bar.text, style_of(Tone::label)).draw(canvas, {place.x + width_ - kMargins.right + 10, place.y + 5.5});
      place.y += kRow;
    }
    draw_axis(canvas, faces_, chart_.ticks, {place.x + kMargins.left, place.y + 3}, axis);
  }

 private:
  static constexpr Margins kMargins{62, 74};
  static constexpr double kRow = 23;

  void draw_name(Canvas& canvas, const reports::LevelBar& bar, Place place) const {
    if (bar.level) return LevelWord(faces_, *bar.level).draw(canvas, {place.x, place.y + 6});
    label("Unanswered", style_of(Tone::fine)).draw(canvas, {place.x, place.y + 6});
  }

  // The bar, and above it a bracket from the minimum to the maximum.
  static void draw_amount(Canvas& canvas, const reports::LevelBar& bar, Place place, double axis) {
    draw_bar(canvas, bar.level, {place.x, place.y + 6}, bar.value * axis, 11);
    if (bar.high <= bar.low) return;
    const double from = place.x + bar.low * axis;
    const double to = place.x + bar.high * axis;
    canvas.rule({from, place.y + 2.2}, to - from, 0.8, Color::ink);
    canvas.upright({from, place.y}, 5, 0.8, Color::ink);
    canvas.upright({to - 0.8, place.y}, 5, 0.8, Color::ink);
  }

  reports::LevelChart chart_;
};

class SetRangeChart : public Picture {
 public:
  SetRangeChart(const Faces& faces, const reports::RangeChart& chart, double width)
      : Picture(faces, width), chart_(chart) {
    for (const reports::RangeLine& line : chart.lines)
      labels_.emplace_back(faces, reports::Passage{Tone::fine, "", line.label + ", " + line.text}, label_style(line),
                           width);
  }

 protected:
  double height() const override {
    double height = kAxisHeight + 2 + bars_height();
    for (const SetText& each : labels_) height += each.height() + kPlot;
    return height;
  }
  const std::string& words() const override { return chart_.alt; }

  void draw_picture(Canvas& canvas, Place place) const override {
    const double bottom = place.y + height() - kAxisHeight;
    for (const reports::AxisTick& tick : chart_.ticks)
      canvas.upright({place.x + tick.place * (width_ - 0.4), place.y}, bottom - place.y, 0.4, Color::band);
    draw_bars(canvas, {place.x, bottom});
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      draw_label(canvas, labels_[i], place);
      place.y += labels_[i].height() + kPlot;
      const Place line{place.x, place.y - kPlot / 2 - 0.5};
      draw_drops(canvas, chart_.lines[i].mark, line, bottom);
      draw_range(canvas, chart_.lines[i].mark, line, width_, 1.1);
    }
    draw_axis(canvas, faces_, chart_.ticks, {place.x, bottom}, width_);
  }

 private:
  static constexpr double kPlot = 11;

  double bars_height() const { return chart_.bars.empty() ? 0 : 56; }

  void draw_bars(Canvas& canvas, Place foot) const {
    const double step = width_ / static_cast<double>(chart_.bars.size());
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) {
      const double height = chart_.bars[i] * (bars_height() - 6);
      canvas.box({foot.x + (static_cast<double>(i) + 0.06) * step, foot.y - height}, 0.88 * step, height, Color::band);
    }
  }

  // From the ends of the reader's range down to the bars.
  void draw_drops(Canvas& canvas, const reports::PlotMark& mark, Place line, double bottom) const {
    if (chart_.bars.empty() || mark.ink != reports::Ink::you) return;
    constexpr double kDots[] = {1.4, 1.8};
    cairo_save(canvas.cairo());
    canvas.use(Color::accent);
    cairo_set_line_width(canvas.cairo(), 0.6);
    cairo_set_dash(canvas.cairo(), kDots, 2, 0);
    for (const double end : {mark.plot.low, mark.plot.high}) {
      cairo_move_to(canvas.cairo(), line.x + end * width_, line.y);
      cairo_line_to(canvas.cairo(), line.x + end * width_, bottom);
    }
    cairo_stroke(canvas.cairo());
    cairo_restore(canvas.cairo());
  }

  static TypeStyle label_style(const reports::RangeLine& line) {
    TypeStyle style = style_of(Tone::fine);
    style.color = line.mark.ink == reports::Ink::you ? Color::accent : Color::ink;
    return style;
  }

  // A label over gridlines has a white background.
  static void draw_label(Canvas& canvas, const SetText& text, Place place) {
    cairo_set_source_rgb(canvas.cairo(), 1, 1, 1);
    cairo_rectangle(canvas.cairo(), place.x - 0.5, place.y + 0.5, text.width() + 3, text.height());
    cairo_fill(canvas.cairo());
    text.draw(canvas, place);
  }

  reports::RangeChart chart_;
  std::vector<SetText> labels_;
};

}  // namespace

std::unique_ptr<SetBlock> set_level_chart(const Faces& faces, const reports::LevelChart& chart, double width) {
  return std::make_unique<SetLevelChart>(faces, chart, width);
}

std::unique_ptr<SetBlock> set_range_chart(const Faces& faces, const reports::RangeChart& chart, double width) {
  return std::make_unique<SetRangeChart>(faces, chart, width);
}

}  // namespace willai::pdf
