// /methodology, /privacy: our own Markdown.
#include "components/prose.hpp"

#include "components/headline.hpp"
#include "components/number_table.hpp"
#include "pages/frame.hpp"
#include "views/prose_page.hpp"

namespace willai::pages {

std::string render(const views::ProsePage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    if (!view.kicker.empty()) components::render_kicker(out, view.kicker, {});
    out << "<div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.standfirst);
    out << "</div></div>\n<div class=\"band\">\n"_html;
    const std::vector<std::string> sections = components::sections_of(view.markdown);
    components::render_sections(out, sections);
    out << (sections.empty() ? "<div class=\"lead prose\">\n"_html : "<div class=\"text prose\">\n"_html);
    components::render_prose(out, view.markdown);
    out << "</div></div>\n"_html;
    for (const views::NumberTable& table : view.tables) {
      out << "<div class=\"band\"><div>"_html;
      components::render_number_table(out, table);
      out << "</div></div>\n"_html;
    }
  });
}

}  // namespace willai::pages
