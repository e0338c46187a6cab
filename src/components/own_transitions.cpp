#include "components/own_transitions.hpp"

#include <cmath>

#include "views/result_wording.hpp"

namespace willai::components {
namespace {

void render_exposure(Html& out, const views::ResultTransition& row) {
  out << "<td><span class=\"only-phone\">Exposure </span>"_html;
  if (row.exposure) out << "<span class=\"num\">"_html << views::range_text(*row.exposure) << "</span>"_html;
  else out << "<i class=\"gap-word\">no range</i>"_html;
  out << "<small>"_html << row.direction << "</small></td>"_html;
}

void render_row(Html& out, const views::ResultTransition& row) {
  out << "<tr><th scope=\"row\"><a href=\""_html << Url{row.to.url} << "\">"_html << row.to.text
      << "</a></th><td><span class=\"only-phone\">Skills in common </span>"_html
      << static_cast<int>(std::lround(row.overlap * 100)) << " of 100</td>"_html;
  render_exposure(out, row);
  out << "<td><span class=\"only-phone\">Median wage </span>"_html << row.wage << "<small>"_html << row.outlook
      << (row.outlook.ends_with('%') ? " employment"_html : ""_html) << "</small></td><td><b>Takes:</b> "_html << row.takes << "<br>"_html << row.text << "</td></tr>\n"_html;
}

}  // namespace

void render_own_transitions(Html& out, const std::vector<views::ResultTransition>& transitions) {
  if (transitions.empty()) return;
  out << "<table class=\"cards ways\"><caption>Professions that need similar skills. Wages and outlook are for the "
         "United States.</caption><thead><tr><th scope=\"col\">Profession</th><th scope=\"col\">Skills in "
         "common</th><th scope=\"col\">Exposure</th><th scope=\"col\">Median wage and outlook</th><th "
         "scope=\"col\">What it takes</th></tr></thead><tbody>\n"_html;
  for (const views::ResultTransition& row : transitions) render_row(out, row);
  out << "</tbody></table>\n"_html;
}

}  // namespace willai::components
