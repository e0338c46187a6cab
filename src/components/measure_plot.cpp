#include "components/measure_plot.hpp"

#include "components/percent.hpp"

namespace willai::components {
namespace {

// The axis leaves space at its right for gaps.
constexpr double kLeft = 0.015;
constexpr double kWidth = 0.86;

Percent on_axis(double place) { return {kLeft + kWidth * place}; }

void render_band(Html& out, const views::Plot& band) {
  out << "<rect class=\"g-band\" x=\""_html << on_axis(band.low) << "\" width=\""_html
      << Percent{kWidth * (band.high - band.low)} << "\" height=\"100%\"/>"_html;
}

void render_reading(Html& out, const views::Plot& plot) {
  if (plot.high > plot.low)
    out << "<line class=\"g-line\" x1=\""_html << on_axis(plot.low) << "\" x2=\""_html << on_axis(plot.high)
        << "\" y1=\"50%\" y2=\"50%\"/>"_html;
  if (plot.dot) out << "<circle class=\"g-ink\" cx=\""_html << on_axis(*plot.dot) << "\" cy=\"50%\" r=\"5.5\"/>"_html;
}

void render_tick(Html& out, std::string_view label, double place) {
  out << "<text x=\""_html << on_axis(place) << "\" y=\"13\">"_html << label << "</text>"_html;
}

}  // namespace

void render_measure_axis(Html& out, const std::vector<std::string>& ticks, bool with_gap) {
  out << "<svg class=\"plot axis\" aria-hidden=\"true\">"_html;
  for (std::size_t i = 0; i < ticks.size(); ++i)
    render_tick(out, ticks[i], ticks.size() < 2 ? 0 : static_cast<double>(i) / static_cast<double>(ticks.size() - 1));
  if (with_gap) out << "<text class=\"gap\" x=\"99.5%\" y=\"13\">none</text>"_html;
  out << "</svg>"_html;
}

void render_measure_plot(Html& out, const views::MeasureRow& row, const std::optional<views::Plot>& band) {
  out << "<svg class=\"plot\" role=\"img\"><title>"_html << row.spoken << "</title>"_html;
  if (band) render_band(out, *band);
  out << "<use href=\"#grid\"/>"_html;
  if (row.plot) render_reading(out, *row.plot);
  else out << "<use href=\"#gap\"/>"_html;
  out << "</svg>"_html;
}

}  // namespace willai::components
