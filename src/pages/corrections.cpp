// /corrections: what turned out to be wrong.
#include "components/headline.hpp"
#include "pages/frame.hpp"
#include "views/corrections_view.hpp"

namespace willai::pages {
namespace {

void render_correction(Html& out, const views::CorrectionRow& row) {
  out << "<li><h2 class=\"h3\"><a href=\""_html << Url{row.page.url} << "\">"_html << row.page.text
      << "</a></h2><p class=\"fine\"><time datetime=\""_html << row.date_iso << "\">"_html << row.date
      << "</time>, about "_html << row.edition << "</p><p><b>Wrong:</b> "_html << row.wrong << "</p><p><b>Right:</b> "_html
      << row.right << "</p></li>\n"_html;
}

}  // namespace

std::string render(const views::CorrectionsPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Editions", {});
    out << "<div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.standfirst);
    if (!view.rows.empty()) out << "<ul class=\"items\">\n"_html;
    for (const views::CorrectionRow& row : view.rows) render_correction(out, row);
    if (!view.rows.empty()) out << "</ul>\n"_html;
    out << "</div></div>\n"_html;
  });
}

}  // namespace willai::pages
