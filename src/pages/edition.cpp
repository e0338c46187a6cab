// /editions/<edition>: what changed with an edition, by cause, and the way into it.
#include "components/change_list.hpp"
#include "components/headline.hpp"
#include "pages/frame.hpp"

namespace willai::pages {
namespace {

using views::EditionPage;

void render_list_of_links(Html& out, const std::vector<views::Link>& links) {
  if (links.empty()) return;
  out << "<ul class=\"items\">"_html;
  for (const views::Link& link : links)
    out << "<li><a href=\""_html << Url{link.url} << "\">"_html << link.text << "</a></li>"_html;
  out << "</ul>\n"_html;
}

void render_top(Html& out, const EditionPage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Editions", {});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  if (!view.tally.empty()) out << "<h2 class=\"h3\">What changed</h2><ul class=\"items\">"_html;
  for (const std::string& line : view.tally) out << "<li><p>"_html << line << "</p></li>"_html;
  if (!view.tally.empty()) out << "</ul>\n"_html;
  out << "</div><div class=\"rail ruled flow\"><h2 class=\"label\">Read it</h2><p class=\"fine\">"_html
      << view.kept_note << "</p>\n"_html;
  render_list_of_links(out, view.ways_in);
  render_list_of_links(out, view.neighbors);
  out << "</div></div>\n"_html;
}

void render_cause(Html& out, const views::CauseSection& cause) {
  out << "<section class=\"band major\"><h2>"_html << cause.title << "</h2><div class=\"lead flow\"><p>"_html
      << cause.meaning << "</p>\n"_html;
  for (const views::ChangeList& list : cause.lists) components::render_changes(out, list);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const EditionPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_top(out, view);
    for (const views::CauseSection& cause : view.causes) render_cause(out, cause);
  });
}

}  // namespace willai::pages
