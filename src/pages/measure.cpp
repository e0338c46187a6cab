// /sources/<measure>: everything about one measure.
#include "components/headline.hpp"
#include "components/ledger.hpp"
#include "components/number_table.hpp"
#include "components/prose.hpp"
#include "pages/frame.hpp"
#include "views/sources_page.hpp"

namespace willai::pages {
namespace {

using views::MeasurePage;

void render_head(Html& out, const MeasurePage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Sources", {});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  for (const std::string& gap : view.gaps) out << "<p class=\"statement\">"_html << gap << "</p>"_html;
  out << "</div></div>\n"_html;
}

void render_body(Html& out, const MeasurePage& view) {
  out << "<div class=\"band major\"><div class=\"left\"><h2 class=\"h3\">In short</h2>"_html;
  components::render_ledger(out, view.facts);
  out << "</div><div class=\"text ruled prose\">\n"_html;
  components::render_prose(out, view.markdown);
  out << "</div></div>\n"_html;
}

void render_table(Html& out, Markup title, Markup id, const views::NumberTable& table) {
  if (table.rows.empty()) return;
  out << "<section class=\"band\" aria-labelledby=\""_html << id << "\"><h2 id=\""_html << id << "\" class=\"h3\">"_html
      << title << "</h2><div>"_html;
  components::render_number_table(out, table);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const MeasurePage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    render_body(out, view);
    render_table(out, "Coverage"_html, "coverage"_html, view.coverage);
    render_table(out, "Compared with other measures"_html, "correlations"_html, view.correlations);
    render_table(out, "Automation and augmentation"_html, "interactions"_html, view.interactions);
  });
}

}  // namespace willai::pages
