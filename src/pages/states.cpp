// /states/<profession>: the work in each state of the United States.
#include "components/headline.hpp"
#include "components/number_table.hpp"
#include "pages/frame.hpp"
#include "views/states_page.hpp"

namespace willai::pages {

std::string render(const views::StatesPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "State by state", {});
    out << "<div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.standfirst);
    out << "<p><a href=\""_html << Url{view.profession.url} << "\">"_html << view.profession.text
        << ": tasks, levels and reasons</a></p></div></div>\n<div class=\"band\"><div>"_html;
    components::render_number_table(out, view.table);
    out << "</div></div>\n"_html;
  });
}

}  // namespace willai::pages
