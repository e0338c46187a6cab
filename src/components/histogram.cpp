#include "components/histogram.hpp"

#include <algorithm>
#include <cmath>

#include "components/percent.hpp"

namespace willai::components {
namespace {

constexpr int kFloor = 150;   // pixels from the top to the line the bars stand on
constexpr int kTallest = 104;
constexpr double kSlit = 0.003;  // white between two bars, as a share of the width

bool within(const std::optional<views::Plot>& range, double from, double to) {
  return range && range->low < to && (range->high > from || range->low >= from);
}

void render_bar(Html& out, double height, double from, double to, Markup fill) {
  const int pixels = static_cast<int>(std::lround(height * kTallest));
  if (pixels == 0 && height <= 0) return;
  out << "<rect class=\""_html << fill << "\" x=\""_html << Percent{from + kSlit} << "\" y=\""_html
      << kFloor - std::max(pixels, 1) << "\" width=\""_html << Percent{to - from - 2 * kSlit} << "\" height=\""_html
      << std::max(pixels, 1) << "\"/>"_html;
}

void render_bars(Html& out, const views::Histogram& histogram) {
  const double width = 1.0 / static_cast<double>(histogram.bars.size());
  for (std::size_t i = 0; i < histogram.bars.size(); ++i) {
    const double from = static_cast<double>(i) * width;
    render_bar(out, histogram.bars[i], from, from + width,
               within(histogram.range, from, from + width) ? "g-ink"_html : "g-band"_html);
  }
}

// The label starts at the range's left end, or ends at its right one where it would run off the page.
void render_label(Html& out, const views::Plot& range, const std::string& label) {
  const bool left = range.low < 0.45;
  out << "<text class=\"halo\" x=\""_html << Percent{left ? range.low : range.high}
      << (left ? "\" y=\"12\">"_html : "\" y=\"12\" text-anchor=\"end\">"_html) << label << "</text>"_html;
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
  if (!histogram.bars.empty()) render_bars(out, histogram);
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
