// /compare/<profession>/<other>: two professions side by side.
#include "components/headline.hpp"
#include "components/insight_list.hpp"
#include "components/unbroken.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"
#include "views/compare_page.hpp"

namespace willai::pages {
namespace {

using views::ComparePage;

void render_head(Html& out, const ComparePage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Side by side", {});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  out << "</div></div>\n"_html;
}

void render_way_to_others(Html& out) {
  out << "<p class=\"noprint\"><a href=\""_html << Url{site::kCompare} << "\">Compare two other professions</a></p>\n"_html;
}

void render_insights(Html& out, const ComparePage& view) {
  if (view.insights.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"short\"><h2 id=\"short\" class=\"vh\">In short</h2><div "
         "class=\"lead\">"_html;
  components::render_insights(out, view.insights);
  out << "</div></section>\n"_html;
}

void render_row(Html& out, const views::CompareRow& row) {
  out << "<tr><th scope=\"row\">"_html << row.term << "</th><td>"_html;
  components::render_unbroken(out, row.first);
  out << "</td><td>"_html;
  components::render_unbroken(out, row.second);
  out << "</td></tr>\n"_html;
}

void render_group(Html& out, const views::CompareGroup& group) {
  out << "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">"_html << group.title;
  if (!group.note.empty()) out << " <small>"_html << group.note << "</small>"_html;
  out << "</th></tr>\n"_html;
  for (const views::CompareRow& row : group.rows)
    render_row(out, row);
  out << "</tbody>"_html;
}

void render_column(Html& out, const views::Link& link) {
  out << "<th scope=\"col\"><a href=\""_html << Url{link.url} << "\">"_html << link.text << "</a></th>"_html;
}

void render_table(Html& out, const ComparePage& view) {
  out << "<section class=\"band\" aria-label=\"The figures\"><table class=\"pairs\"><caption class=\"vh\">"_html
      << view.headline << "</caption><thead><tr><td></td>"_html;
  render_column(out, view.first);
  render_column(out, view.second);
  out << "</tr></thead>\n"_html;
  for (const views::CompareGroup& group : view.groups) render_group(out, group);
  out << "</table></section>\n"_html;
}

}  // namespace

std::string render(const ComparePage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    render_insights(out, view);
    render_table(out, view);
    if (frame.takes_forms) render_way_to_others(out);
  });
}

}  // namespace willai::pages
