// Text laid out to a width: lines with fixed leading, whatever they contain.
#pragma once

#include <string>
#include <vector>

#include "pdf/canvas.hpp"
#include "pdf/faces.hpp"
#include "reports/document.hpp"

namespace willai::pdf {

// How a run of text is set. Sizes in points.
struct TypeStyle {
  const char* families;
  double size;
  double leading;
  PangoWeight weight = PANGO_WEIGHT_NORMAL;
  Color color = Color::ink;
  const char* features = "";
  double tracking = 0;
};

TypeStyle style_of(reports::Tone tone);
TypeStyle heading_style(int rank);
// The name of the publication, large.
TypeStyle name_style();
// Labels in charts and levels: narrow, bold.
TypeStyle mark_style();
TypeStyle scaled(TypeStyle style, double factor);

enum class Wrap { ragged, balanced, none };

class SetText {
 public:
  SetText(const Faces& faces, const reports::Passage& passage, const TypeStyle& style, double width,
          Wrap wrap = Wrap::ragged);

  std::size_t lines() const { return lines_.size(); }
  double leading() const { return style_.leading; }
  double height() const { return static_cast<double>(lines_.size()) * style_.leading; }
  double width() const;  // of the longest line
  // Lines [first, last), the first at `place`.
  void draw(Canvas& canvas, Place place, std::size_t first, std::size_t last) const;
  void draw(Canvas& canvas, Place place) const { draw(canvas, place, 0, lines_.size()); }

 private:
  TypeStyle style_;
  Owned<PangoLayout> layout_;
  std::vector<PangoLayoutLine*> lines_;  // of the layout
};

// A line of text, set smaller if it would be wider than `width`.
SetText set_to_fit(const Faces& faces, const std::string& text, const TypeStyle& style, double width);

}  // namespace willai::pdf
