#include "components/task_table.hpp"

#include "components/level_mark.hpp"
#include "components/range_plot.hpp"
#include "views/wording.hpp"

namespace willai::components {
namespace {

// The focus task of a deep dive is this page: marked, not linked.
void render_name(Html& out, const views::TaskRow& row) {
  if (row.this_page) {
    out << "<tr class=\"this\" aria-current=\"true\"><th>"_html << row.name
        << " <span class=\"here\">This page</span>"_html;
    return;
  }
  out << "<tr><th><a href=\""_html << Url{row.url} << "\">"_html << row.name << "</a>"_html;
}

void render_range(Html& out, const views::TaskRow& row) {
  if (row.range.empty()) {
    out << "<td><i class=\"gap-word\">no range</i>"_html;
    return;
  }
  out << "<td>"_html;
  if (row.plot) render_range_plot(out, *row.plot);
  out << row.range;
}

// Omits the end tags of rows and cells, and the scope of the first cell, as HTML allows: forty rows are 2 KB smaller.
void render_row(Html& out, const views::TaskRow& row) {
  render_name(out, row);
  out << "<td>"_html;
  render_level_cell(out, row.level);
  render_range(out, row);
  out << "<td>"_html << views::reason_in_table(row) << "\n"_html;
}

}  // namespace

void render_task_table(Html& out, const views::TaskTable& table) {
  out << "<table class=\"cards tasks\"><caption>"_html << table.caption
      << "</caption><thead><tr><th scope=\"col\">Task<th scope=\"col\">Exposure<th scope=\"col\">Range, 0 to 1"
         "<th scope=\"col\">Rationale<tbody>\n"_html;
  for (const views::TaskRow& row : table.rows) render_row(out, row);
  out << "</table>\n"_html;
}

}  // namespace willai::components
