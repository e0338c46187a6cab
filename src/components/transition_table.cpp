#include "components/transition_table.hpp"

#include "components/percent.hpp"

namespace willai::components {
namespace {

// The number is next to the bar, so the bar is hidden from screen readers.
void render_overlap(Html& out, const views::TransitionRow& row) {
  out << "<span class=\"only-phone\">Overlap </span>"_html << row.overlap
      << "<svg class=\"plot\" height=\"8\" aria-hidden=\"true\"><rect width=\""_html << Percent{row.bar}
      << "\" height=\"8\"/></svg>"_html;
}

// Omits the end tags of rows and cells, and the scope of the first cell, as HTML allows.
void render_row(Html& out, const views::TransitionRow& row) {
  out << "<tr><th><a href=\""_html << Url{row.to.url} << "\">"_html << row.to.text << "</a><a class=\"compare\" href=\""_html
      << Url{row.compare_url} << "\">Side by side<span class=\"vh\"> with "_html << row.to.text << "</span></a><td>"_html;
  render_overlap(out, row);
  out << "<td><span class=\"only-phone\">Exposure </span>"_html << row.exposure << "<small>"_html << row.direction
      << "</small><td><span class=\"only-phone\">Median wage </span>"_html << row.wage << "<small>"_html << row.outlook
      << (row.outlook.ends_with('%') ? " employment"_html : ""_html) << "</small><td><b>Takes:</b> "_html << row.takes << "<br><b>Shared:</b> "_html << row.shared
      << ". <b>Needs more of:</b> "_html << row.missing << ".\n"_html;
}

}  // namespace

void render_transitions(Html& out, const views::TransitionTable& table) {
  if (table.rows.empty()) return;
  out << "<table class=\"cards ways\"><caption><h2 id=\"transitions\">"_html << table.title << "</h2>"_html
      << table.caption
      << "</caption><thead><tr><th scope=\"col\">Occupation</th><th scope=\"col\">Overlap</th><th "
         "scope=\"col\">Exposure</th>"
         "<th scope=\"col\">Median wage and outlook</th><th scope=\"col\">What it takes</th></tr></thead><tbody>\n"_html;
  for (const views::TransitionRow& row : table.rows) render_row(out, row);
  out << "</tbody></table>\n"_html;
}

}  // namespace willai::components
