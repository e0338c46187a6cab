#include "components/tally.hpp"

#include <algorithm>

#include "components/level_mark.hpp"
#include "components/percent.hpp"

namespace willai::components {
namespace {

constexpr double kGap = .12;       // between two boxes, of the width of one
constexpr int kFewestAcross = 12;  // a row of few tasks keeps boxes of a common size

Markup words_for(std::optional<Level> level) {
  if (!level) return "nobody has rated"_html;
  if (*level == Level::high) return "AI alone could halve the time"_html;
  if (*level == Level::medium) return "it takes special software"_html;
  return "AI hardly touches"_html;
}

Markup opening_mark(std::optional<Level> level) {
  if (!level) return "<b class=\"unrated\">"_html;
  if (*level == Level::high) return "<b class=\"high\">"_html;
  if (*level == Level::medium) return "<b class=\"medium\">"_html;
  return "<b class=\"low\">"_html;
}

void render_boxes(Html& out, const std::vector<views::TallyRow>& rows) {
  int tasks = 0;
  for (const views::TallyRow& row : rows) tasks += row.tasks;
  const double step = 1.0 / std::max(tasks, kFewestAcross);
  out << "<svg class=\"plot boxes\" aria-hidden=\"true\">"_html;
  double at = 0;
  for (const views::TallyRow& row : rows)
    for (int i = 0; i < row.tasks; ++i, at += step)
      out << "<rect class=\""_html << fill_of(row.level) << "\" x=\""_html << Percent{at} << "\" width=\""_html
          << Percent{step * (1 - kGap)} << "\" y=\"1\" height=\"16\"/>"_html;
  out << "</svg>"_html;
}

}  // namespace

void render_tally(Html& out, const std::vector<views::TallyRow>& rows) {
  if (rows.empty()) return;
  render_boxes(out, rows);
  out << "<ul class=\"tally\">"_html;
  for (const views::TallyRow& row : rows)
    out << "<li>"_html << opening_mark(row.level) << row.tasks << "</b> "_html << words_for(row.level) << "</li>"_html;
  out << "</ul>\n"_html;
}

}  // namespace willai::components
