// The answer to a missing page or a bad request: a sentence and the search.
#include "components/headline.hpp"
#include "components/search_box.hpp"
#include "pages/frame.hpp"
#include "views/prose_page.hpp"

namespace willai::pages {

std::string render(const views::MissingPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\"><div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.sentence);
    out << "</div></div>\n"_html;
    components::render_search_box(out, {view.query, frame.search_script});
  });
}

}  // namespace willai::pages
