// The table of contents with page numbers and dotted leaders.
#include <fmt/format.h>

#include "pdf/set_block.hpp"

namespace willai::pdf {
namespace {

class SetContents : public SetBlock {
 public:
  SetContents(const Faces& faces, const std::vector<std::string>& sections, double width)
      : faces_(faces), sections_(sections), width_(width) {
    for (const std::string& section : sections)
      lines_.emplace_back(faces, reports::Passage{reports::Tone::label, section}, style(), width - kNumber);
  }

  std::vector<Part> parts() const override {
    double height = 0;
    for (const SetText& line : lines_) height += line.height() + kBetween;
    return {{4, height}};
  }

  void draw(Canvas& canvas, Place place, Stretch) const override {
    const Tag list(canvas, "TOC");
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      draw_line(canvas, i, place);
      place.y += lines_[i].height() + kBetween;
    }
  }

 private:
  static constexpr double kNumber = 22;
  static constexpr double kBetween = 2.4;

  static TypeStyle style() {
    TypeStyle style = style_of(reports::Tone::label);
    style.weight = PANGO_WEIGHT_NORMAL;
    return style;
  }

  void draw_line(Canvas& canvas, std::size_t i, Place place) const {
    const SetText number(faces_, {reports::Tone::label, fmt::to_string(canvas.pages[sections_[i]])}, style(), kNumber,
                         Wrap::none);
    const double foot = place.y + lines_[i].height() - lines_[i].leading();
    draw_leader(canvas, {place.x + lines_[i].width() + 4, foot + 8}, place.x + width_ - number.width() - 4);
    const Tag item(canvas, "TOCI");
    canvas.open_link_within(sections_[i]);
    lines_[i].draw(canvas, place);
    number.draw(canvas, {place.x + width_ - number.width(), foot});
    canvas.close(CAIRO_TAG_LINK);
  }

  static void draw_leader(Canvas& canvas, Place from, double to) {
    if (to <= from.x) return;
    constexpr double kDots[] = {0, 3};
    canvas.use(Color::hair);
    cairo_save(canvas.cairo());
    cairo_set_line_width(canvas.cairo(), 0.9);
    cairo_set_line_cap(canvas.cairo(), CAIRO_LINE_CAP_ROUND);
    cairo_set_dash(canvas.cairo(), kDots, 2, 0);
    cairo_move_to(canvas.cairo(), from.x, from.y);
    cairo_line_to(canvas.cairo(), to, from.y);
    cairo_stroke(canvas.cairo());
    cairo_restore(canvas.cairo());
  }

  const Faces& faces_;
  std::vector<std::string> sections_;
  double width_;
  std::vector<SetText> lines_;
};

}  // namespace

std::unique_ptr<SetBlock> set_contents(const Faces& faces, const std::vector<std::string>& sections, double width) {
  return std::make_unique<SetContents>(faces, sections, width);
}

}  // namespace willai::pdf
