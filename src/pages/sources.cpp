// /sources: what the edition was made from, under which license, and what is missing.
#include "components/headline.hpp"
#include "components/source_item.hpp"
#include "pages/frame.hpp"

namespace willai::pages {
namespace {

void render_head(Html& out, const views::SourcesPage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Sources", {});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, "Sources and licenses", view.standfirst);
  out << "</div></div>\n"_html;
}

void render_gaps(Html& out, const views::SourcesPage& view) {
  if (view.gaps.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"gaps\"><h2 id=\"gaps\" class=\"h3\">What is missing, and "
         "why</h2>"
         "<ul class=\"lead items\">"_html;
  for (const std::string& gap : view.gaps) out << "<li><p>"_html << gap << "</p></li>\n"_html;
  out << "</ul></section>\n"_html;
}

}  // namespace

std::string render(const views::SourcesPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    for (const views::SourceItem& source : view.sources) components::render_source(out, source);
    render_gaps(out, view);
  });
}

}  // namespace willai::pages
