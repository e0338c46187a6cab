// The head of the first page: the name, and volume, motto and date between rules.
#include "pdf/set_block.hpp"

namespace willai::pdf {
namespace {

class Masthead : public SetBlock {
 public:
  Masthead(const Faces& faces, const reports::Title& title, double width)
      : width_(width),
        name_(set_to_fit(faces, title.name, name_style(), width)),
        left_(one_line(faces, title.left, style_of(reports::Tone::fine))),
        middle_(one_line(faces, title.middle, style_of(reports::Tone::fine))),
        right_(one_line(faces, title.right, style_of(reports::Tone::fine))) {}

  std::vector<Part> parts() const override { return {{0, name_.height() + kLine + 3, Keep::with_next}}; }

  void draw(Canvas& canvas, Place place, Stretch) const override {
    const Tag tag(canvas, "P");
    name_.draw(canvas, {place.x + (width_ - name_.width()) / 2, place.y});
    place.y += name_.height() + 4;
    canvas.rule(place, width_, 0.5, Color::ink);
    left_.draw(canvas, {place.x, place.y + 3});
    middle_.draw(canvas, {place.x + (width_ - middle_.width()) / 2, place.y + 3});
    right_.draw(canvas, {place.x + width_ - right_.width(), place.y + 3});
    canvas.rule({place.x, place.y + 17}, width_, 0.9, Color::ink);
    canvas.rule({place.x, place.y + 19.2}, width_, 0.45, Color::ink);
  }

 private:
  static constexpr double kLine = 24;

  static SetText one_line(const Faces& faces, const std::string& text, const TypeStyle& style) {
    return SetText(faces, {reports::Tone::fine, text}, style, 0, Wrap::none);
  }

  double width_;
  SetText name_;
  SetText left_;
  SetText middle_;
  SetText right_;
};

}  // namespace

std::unique_ptr<SetBlock> set_masthead(const Faces& faces, const reports::Title& title, double width) {
  return std::make_unique<Masthead>(faces, title, width);
}

}  // namespace willai::pdf
