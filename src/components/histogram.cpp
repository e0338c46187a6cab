#include "components/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

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
    const bool inside = !histogram.you && within(histogram.range, from, from + width);
    if (inside == (which == Bars::inside)) render_bar(out, i, histogram.bars[i]);
  }
  out << "\"/>"_html;
}

// Where the bars begin: below one range, or below those of the reader and the profession.
int top_of(const views::Histogram& histogram) { return histogram.you ? 86 : 46; }

// Bars may be stretched, but text may not, so they are in a separate picture that fills the width.
void render_all_bars(Html& out, const views::Histogram& histogram) {
  if (histogram.bars.empty()) return;
  out << "<svg y=\""_html << top_of(histogram)
      << "\" width=\"100%\" height=\"104\" preserveAspectRatio=\"none\" viewBox=\"0 0 "_html
      << static_cast<int>(histogram.bars.size()) << " 104\">"_html;
  render_bars(out, histogram, Bars::outside);
  render_bars(out, histogram, Bars::inside);
  out << "</svg>"_html;
}

// A range with its label above it, on a line of its own.
struct Mark {
  const views::Plot& range;
  const std::string& label;
  Markup line;
  Markup dot;
  int y;  // of the line
};

// The label stays inside the picture: at the left it begins with the range, at the right it ends with it, between
// them it is centered above it.
void render_label(Html& out, const Mark& mark) {
  const double middle = (mark.range.low + mark.range.high) / 2;
  out << "<text class=\"halo\" y=\""_html << mark.y - 14 << "\" x=\""_html;
  if (middle < 0.3) out << Percent{mark.range.low} << "\">"_html;
  else if (middle > 0.7) out << Percent{mark.range.high} << "\" text-anchor=\"end\">"_html;
  else out << Percent{std::clamp(middle, 0.38, 0.62)} << "\" text-anchor=\"middle\">"_html;
  out << mark.label << "</text>"_html;
}

void render_mark(Html& out, const Mark& mark) {
  out << "<line class=\""_html << mark.line << "\" x1=\""_html << Percent{mark.range.low} << "\" x2=\""_html
      << Percent{mark.range.high} << "\" y1=\""_html << mark.y << "\" y2=\""_html << mark.y << "\"/>"_html;
  if (mark.range.dot)
    out << "<circle class=\""_html << mark.dot << "\" cx=\""_html << Percent{*mark.range.dot} << "\" cy=\""_html
        << mark.y << "\" r=\"6.5\"/>"_html;
  render_label(out, mark);
}

// From the ends of the reader's range down to the bars.
void render_drops(Html& out, const views::Plot& range, int bottom) {
  for (const double end : {range.low, range.high})
    out << "<line class=\"g-drop\" x1=\""_html << Percent{end} << "\" x2=\""_html << Percent{end}
        << "\" y1=\"26\" y2=\""_html << bottom << "\"/>"_html;
}

void render_marks(Html& out, const views::Histogram& histogram) {
  if (histogram.you) {
    render_drops(out, *histogram.you, top_of(histogram) + kTallest);
    render_mark(out, {*histogram.you, histogram.you_label, "g-you"_html, "g-acc"_html, 26});
  }
  if (histogram.range)
    render_mark(out, {*histogram.range, histogram.label, "g-thick"_html, "g-ink"_html, histogram.you ? 66 : 26});
}

void render_axis(Html& out, int bottom) {
  out << "<line class=\"g-ruler\" x2=\"100%\" y1=\""_html << bottom << "\" y2=\""_html << bottom
      << "\"/><g class=\"axis\">"_html;
  constexpr std::pair<Markup, Markup> kTicks[] = {{"0"_html, "0"_html},
                                                  {"25%"_html, "0.25"_html},
                                                  {"50%"_html, "0.5"_html},
                                                  {"75%"_html, "0.75"_html},
                                                  {"100%"_html, "1"_html}};
  for (const auto& [place, label] : kTicks)
    out << "<text x=\""_html << place << "\" y=\""_html << bottom + 18 << "\">"_html << label << "</text>"_html;
  out << "</g>"_html;
}

void render_chart(Html& out, const views::Histogram& histogram) {
  const int bottom = top_of(histogram) + kTallest;
  out << "<svg class=\"plot\" height=\""_html << bottom + 26 << "\" role=\"img\"><title>"_html << histogram.spoken
      << "</title>"_html;
  render_all_bars(out, histogram);
  render_axis(out, bottom);
  render_marks(out, histogram);
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
