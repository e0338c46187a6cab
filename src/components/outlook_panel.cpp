#include "components/outlook_panel.hpp"

#include "components/evidence_mark.hpp"
#include "components/measure_plot.hpp"
#include "components/percent.hpp"

namespace willai::components {
namespace {

// The ends of the axis leave space for the dot.
Percent across(double place) { return {0.015 + 0.97 * place}; }

void render_line(Html& out, const std::optional<double>& from, const std::optional<double>& to, Markup kind) {
  if (!from || !to) return;
  out << "<line class=\""_html << kind << "\" x1=\""_html << across(*from) << "\" x2=\""_html << across(*to)
      << "\" y1=\"50%\" y2=\"50%\"/>"_html;
}

void render_ticks(Html& out, const std::vector<std::string>& ticks) {
  out << "<svg class=\"plot axis ends\" aria-hidden=\"true\">"_html;
  for (std::size_t i = 0; i < ticks.size(); ++i)
    out << "<text x=\""_html << across(static_cast<double>(i) / static_cast<double>(ticks.size() - 1))
        << "\" y=\"13\">"_html << ticks[i] << "</text>"_html;
  out << "</svg>"_html;
}

void render_row(Html& out, const views::OutlookRow& row) {
  out << "<div><dt>"_html << row.term << "</dt><dd>"_html << row.value;
  render_evidence_mark(out, row.note);
  if (!row.detail.empty()) out << "<small>"_html << row.detail << "</small>"_html;
  out << "</dd></div>"_html;
}

}  // namespace

void render_wage_plot(Html& out, const views::WagePlot& plot) {
  out << "<figure class=\"fig\"><figcaption>Wages per year. The line covers eight of ten people, the bar the middle "
         "half. The dot is the median.</figcaption>"_html;
  out << "<svg class=\"plot wages\" role=\"img\" height=\"34\"><title>"_html << plot.spoken << "</title>"_html;
  out << "<line class=\"g-hair\" x1=\"1.5%\" x2=\"98.5%\" y1=\"50%\" y2=\"50%\"/>"_html;
  render_line(out, plot.places[0], plot.places[4], "g-line"_html);
  render_line(out, plot.places[1], plot.places[3], "g-bar"_html);
  if (plot.places[2])
    out << "<circle class=\"g-dot\" cx=\""_html << across(*plot.places[2]) << "\" cy=\"50%\" r=\"6\"/>"_html;
  out << "</svg>"_html;
  render_ticks(out, plot.ticks);
  out << "</figure>\n"_html;
}

void render_outlook(Html& out, const views::Outlook& outlook) {
  out << "<dl class=\"ledger dated\">"_html;
  for (const views::OutlookRow& row : outlook.rows) render_row(out, row);
  out << "</dl>\n"_html;
}

}  // namespace willai::components
