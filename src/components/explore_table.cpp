#include "components/explore_table.hpp"

namespace willai::components {
namespace {

constexpr std::size_t kLongTable = 400;  // rows

void render_explore_column(Html& out, const views::IndexColumn& column) {
  out << "<th scope=col"_html;
  if (column.is_sorted) out << (column.descends ? " aria-sort=descending"_html : " aria-sort=ascending"_html);
  out << "><a href=\""_html << Url{column.url} << "\">"_html << column.title << "</a>"_html;
  if (column.is_sorted) out << (column.descends ? " <i aria-hidden=true>▼</i>"_html : " <i aria-hidden=true>▲</i>"_html);
}

// As render_reach() has it, without quotes.
Markup mark_of_reach(const views::ExploreRow& row) {
  if (!row.exposure) return "<b class=unrated>not rated</b>"_html;
  switch (row.reach) {
    case views::Reach::much: return "<b class=high>much</b>"_html;
    case views::Reach::some: return "<b class=medium>some</b>"_html;
    case views::Reach::little: return "<b class=low>little</b>"_html;
    default: return "<b class=unrated>unclear</b>"_html;
  }
}

// Ends of rows and cells are left out: HTML does not need them.
void render_explore_row(Html& out, const views::ExploreRow& row) {
  out << "<tr id=o"_html << row.number << (row.is_off ? " hidden><th scope=row><a href=\""_html : "><th scope=row><a href=\""_html)
      << Url{row.url} << "\">"_html << row.name << "</a><td>"_html;
  out << mark_of_reach(row);
  if (!row.range.empty()) out << " "_html << row.range;
  for (const views::FigureCell& cell : row.cells) out << "<td>"_html << cell.text;
}

}  // namespace

void render_explore_table(Html& out, const views::ExplorePage& view) {
  if (view.rows.empty()) return;
  // A browser may lay out a long table when it comes into sight.
  out << (view.rows.size() > kLongTable ? "<div class=\"rows\">"_html : "<div>"_html)
      << (view.educations.empty() ? "<table class=\"long\" id=\"rows\"><caption>"_html : "<table class=\"long edu\" id=\"rows\"><caption>"_html)
      << view.table_caption << "</caption><thead><tr>"_html;
  for (const views::IndexColumn& column : view.columns) render_explore_column(out, column);
  out << "</thead><tbody>\n"_html;
  for (const views::ExploreRow& row : view.rows) render_explore_row(out, row);
  out << "</tbody></table></div>\n"_html;
}

}  // namespace willai::components
