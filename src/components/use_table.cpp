#include "components/use_table.hpp"

#include "components/measure_plot.hpp"

namespace willai::components {
namespace {

// Omits the end tags of rows and cells, as HTML allows.
void render_point(Html& out, const views::MeasureRow& row) {
  out << "<tr><th>"_html << row.name;
  if (!row.detail.empty()) out << "<small>"_html << row.detail << "</small>"_html;
  out << "<td>"_html;
  render_measure_plot(out, row, std::nullopt);
  out << (row.plot ? "<td>"_html : "<td class=\"gap-word\">"_html) << row.value << "\n"_html;
}

}  // namespace

void render_use_table(Html& out, const views::UseTable& table) {
  if (table.groups.empty()) return;
  out << "<table class=\"cards rate\"><caption><h3>"_html << table.title << "</h3>"_html << table.caption
      << "</caption><thead><tr><th scope=\"col\">Counted in</th><th scope=\"col\"><span class=\"vh\">Position</span>"_html;
  render_measure_axis(out, table.ticks, false);  // too rare to be named is not none
  out << "</th><th scope=\"col\">Share</th></tr></thead>\n"_html;
  for (const views::UseGroup& group : table.groups) {
    out << "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">"_html << group.title << "</th></tr>\n"_html;
    for (const views::UsePoint& point : group.points) render_point(out, point.row);
    out << "</tbody>"_html;
  }
  out << "</table>\n"_html;
}

}  // namespace willai::components
