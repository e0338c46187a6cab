// /search?q=: professions that match what was typed.
#include "components/headline.hpp"
#include "components/index_list.hpp"
#include "components/search_box.hpp"
#include "pages/frame.hpp"

namespace willai::pages {
namespace {

void render_results(Html& out, const views::SearchPage& view) {
  if (view.sentence.empty() && view.results.empty()) return;
  out << "<section class=\"band open\" aria-labelledby=\"results\"><h2 id=\"results\" class=\"h3\">"_html
      << view.sentence << "</h2>\n<div class=\"lead\">"_html;
  if (!view.results.empty()) components::render_index_rows(out, view.results);
  out << "</div></section>\n"_html;
}

void render_tips(Html& out, const views::SearchPage& view) {
  if (view.tips.empty()) return;
  out << "<section class=\"band\" aria-labelledby=\"tips\"><h2 id=\"tips\" class=\"h3\">Where to look</h2>"
         "<div class=\"lead\">"_html;
  components::render_index_rows(out, view.tips);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const views::SearchPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<h1 class=\"vh\">Search the professions</h1>\n"_html;
    components::render_search_box(out, view.query);
    render_results(out, view);
    render_tips(out, view);
  });
}

}  // namespace willai::pages
