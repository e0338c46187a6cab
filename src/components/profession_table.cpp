#include "components/profession_table.hpp"

#include "components/percent.hpp"
#include "views/wording.hpp"

namespace willai::components {
namespace {

void render_sorting(Html& out, const views::IndexColumn& column) {
  if (!column.is_sorted) return;
  if (column.descends) out << " aria-sort=\"descending\""_html;
  else out << " aria-sort=\"ascending\""_html;
}

void render_column(Html& out, const views::IndexColumn& column) {
  out << "<th scope=\"col\""_html;
  if (column.is_number) out << " class=\"n\""_html;
  render_sorting(out, column);
  out << ">"_html;
  if (column.url.empty()) out << column.title;
  else out << "<a href=\""_html << Url{column.url} << "\">"_html << column.title << "</a>"_html;
  if (column.is_sorted) out << (column.descends ? " <i aria-hidden=\"true\">▼</i>"_html : " <i aria-hidden=\"true\">▲</i>"_html);
  out << "</th>"_html;
}

// The range is printed beside, so the bar is hidden from screen readers.
void render_range(Html& out, const views::IndexTableRow& row) {
  out << "<td>"_html;
  if (row.plot)
    out << "<svg aria-hidden=\"true\"><rect x=\""_html << Percent{row.plot->low} << "\" width=\""_html
        << Percent{row.plot->high - row.plot->low} << "\" height=\"6\"/></svg>"_html;
  render_reach(out, row.reach);
  if (!row.range.empty()) out << " "_html << row.range;
  out << "</td>"_html;
}

void render_cell(Html& out, const views::IndexColumn& column, const views::FigureCell& cell) {
  out << (column.is_number ? "<td class=\"n\">"_html : "<td>"_html);
  if (column.is_number && !cell.value) out << "<i>"_html << cell.text << "</i>"_html;
  else out << cell.text;
  out << "</td>"_html;
}

void render_row(Html& out, const views::IndexTableRow& row, const std::vector<views::IndexColumn>& columns) {
  out << "<tr"_html;
  if (!row.anchor.empty()) out << " id=\""_html << row.anchor << "\""_html;
  out << "><th scope=\"row\"><a href=\""_html << Url{row.url} << "\">"_html << row.name << "</a></th>"_html;
  render_range(out, row);
  for (std::size_t i = 0; i < row.cells.size(); ++i) render_cell(out, columns[i + 2], row.cells[i]);
  out << "</tr>\n"_html;
}

Markup reach_mark(std::optional<views::Reach> reach) {
  if (!reach) return "<b class=\"unrated\">not rated</b>"_html;
  switch (*reach) {
    case views::Reach::much: return "<b class=\"high\">much</b>"_html;
    case views::Reach::some: return "<b class=\"medium\">some</b>"_html;
    case views::Reach::little: return "<b class=\"low\">little</b>"_html;
    default: return "<b class=\"unrated\">unclear</b>"_html;
  }
}

}  // namespace

void render_reach(Html& out, std::optional<views::Reach> reach) { out << reach_mark(reach); }

void render_profession_table(Html& out, const views::IndexPage& view) {
  if (view.rows.empty()) return;
  out << "<table class=\"long\"><caption>"_html << view.caption << "</caption><thead><tr>"_html;
  for (const views::IndexColumn& column : view.columns) render_column(out, column);
  out << "</tr></thead><tbody>\n"_html;
  for (const views::IndexTableRow& row : view.rows) render_row(out, row, view.columns);
  out << "</tbody></table>\n"_html;
}

void render_reach_key(Html& out) {
  out << "<ul class=\"key\"><li><b class=\"high\">much</b> the middle of the range is above a half</li>"
         "<li><b class=\"medium\">some</b> at least a quarter</li><li><b class=\"low\">little</b> below a quarter</li>"
         "<li><b class=\"unrated\">unclear</b> the range is too wide for a word</li></ul>\n<p class=\"fine\">"_html
      << views::what_counts() << "</p>\n"_html;
}

}  // namespace willai::components
