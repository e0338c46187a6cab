#include "components/histogram.hpp"

#include <algorithm>
#include <cmath>

#include "components/percent.hpp"

namespace willai::components {
namespace {

constexpr int kTallest = 104;  // of a bar, in pixels

bool within(const std::optional<views::Plot>& range, double from, double to) {
  return range && range->low < to && (range->high > from || range->low >= from);
}

// One stroke of a path in which a bar is one unit wide.
void render_bar(Html& out, std::size_t index, double height) {
  if (height <= 0) return;
  const int top = kTallest - std::max(1, static_cast<int>(std::lround(height * kTallest)));
  out << "M"_html << static_cast<int>(index) << ".06 "_html << top << "h.88V104h-.88z"_html;
}

enum class Bars { inside, outside };

void render_bars(Html& out, const views::Histogram& histogram, Bars which) {
  const double width = 1.0 / static_cast<double>(histogram.bars.size());
  out << (which == Bars::inside ? "<path class=\"g-ink\" d=\""_html : "<path class=\"g-band\" d=\""_html);
  for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
    const double from = static_cast<double>(i) * width;
    const bool inside = within(histogram.range, from, from + width);
    if (inside == (which == Bars::inside)) render_bar(out, i, histogram.bars[i]);
  }
  out << "\"/>"_html;
}

// Bars may be squeezed, type may not: so they stand in a picture of their own, which fills the width.
void render_all_bars(Html& out, const views::Histogram& histogram) {
  if (histogram.bars.empty()) return;
  out << "<svg y=\"46\" width=\"100%\" height=\"104\" preserveAspectRatio=\"none\" viewBox=\"0 0 "_html
      << static_cast<int>(histogram.bars.size()) << " 104\">"_html;
  render_bars(out, histogram, Bars::outside);
  render_bars(out, histogram, Bars::inside);
  out << "</svg>"_html;
}

// The label keeps to the picture: at the left it begins with the range, at the right it ends with it, between
// them it stands above the middle.
void render_label(Html& out, const views::Plot& range, const std::string& label) {
  const double middle = (range.low + range.high) / 2;
  out << "<text class=\"halo\" y=\"12\" x=\""_html;
  if (middle < 0.3) out << Percent{range.low} << "\">"_html;
  else if (middle > 0.7) out << Percent{range.high} << "\" text-anchor=\"end\">"_html;
  else out << Percent{std::clamp(middle, 0.38, 0.62)} << "\" text-anchor=\"middle\">"_html;
  out << label << "</text>"_html;
}

void render_range(Html& out, const views::Plot& range) {
  out << "<line class=\"g-thick\" x1=\""_html << Percent{range.low} << "\" x2=\""_html << Percent{range.high}
      << "\" y1=\"26\" y2=\"26\"/>"_html;
  if (range.dot) out << "<circle class=\"g-ink\" cx=\""_html << Percent{*range.dot} << "\" cy=\"26\" r=\"6.5\"/>"_html;
}

void render_axis(Html& out) {
  out << "<line class=\"g-ruler\" x2=\"100%\" y1=\"150\" y2=\"150\"/><g class=\"axis\"><text x=\"0\" y=\"168\">0</text>"
         "<text x=\"25%\" y=\"168\">0.25</text><text x=\"50%\" y=\"168\">0.5</text><text x=\"75%\" y=\"168\">0.75"
         "</text><text x=\"100%\" y=\"168\">1</text></g>"_html;
}

void render_chart(Html& out, const views::Histogram& histogram) {
  out << "<svg class=\"plot\" height=\"176\" role=\"img\"><title>"_html << histogram.spoken << "</title>"_html;
  render_all_bars(out, histogram);
  render_axis(out);
  if (histogram.range) {
    render_range(out, *histogram.range);
    render_label(out, *histogram.range, histogram.label);
  }
  out << "</svg>"_html;
}

}  // namespace

void render_histogram(Html& out, const views::Histogram& histogram) {
  out << "<figure class=\"fig\"><figcaption><h3>"_html << histogram.title << "</h3>"_html << histogram.caption
      << "</figcaption>"_html;
  render_chart(out, histogram);
  if (!histogram.sentence.empty()) out << "<p class=\"fine\">"_html << histogram.sentence << "</p>"_html;
  out << "</figure>\n"_html;
}

}  // namespace willai::components
