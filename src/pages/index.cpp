// /professions and what is below it: the table of all professions, narrowed and sorted by addresses.
#include "components/filter_bar.hpp"
#include "components/headline.hpp"
#include "components/index_list.hpp"
#include "components/profession_table.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"

namespace willai::pages {
namespace {

// On a phone they are folded, so that the first rows are on the first screen.
void render_choices(Html& out, const views::IndexPage& view) {
  if (view.columns.empty() && view.reaches.empty() && view.fields.empty()) return;
  out << "<details class=\"fold\"><summary>Narrow, sort, A to Z"_html;
  components::render_chosen(out, view.reaches);
  components::render_chosen(out, view.fields);
  out << "</summary>\n"_html;
  components::render_filters(out, "AI could shorten", view.reaches);
  components::render_folded_filters(out, "Field of work", view.fields);
  components::render_links(out, "Order", view.orders);
  components::render_links(out, "Letter", view.letters);
  out << "</details>\n"_html;
}

void render_head(Html& out, const views::IndexPage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Professions", {});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  out << "</div>\n"_html;
  render_choices(out, view);
  out << "</div>\n"_html;
}

void render_table(Html& out, const views::IndexPage& view, bool takes_forms) {
  if (view.columns.empty()) return;
  out << "<section class=\"band\" aria-label=\"The professions\"><div>\n"_html;
  if (view.rows.empty()) out << "<p>No profession of this edition fits both. Choose another field or part.</p>\n"_html;
  else out << "<p class=\"label\">"_html << view.found << "</p>\n"_html;
  components::render_profession_table(out, view);
  components::render_links(out, "Pages", view.pages);
  components::render_reach_key(out);
  if (!view.bare.url.empty())
    out << "<p><a class=\"tap\" href=\""_html << Url{view.bare.url} << "\">"_html << view.bare.text << "</a></p>"_html;
  if (takes_forms)
    out << "<p><a class=\"tap\" href=\""_html << Url{site::kCompare} << "\">Compare two professions</a></p>"_html;
  out << "</div></section>\n"_html;
}

void render_list(Html& out, const views::IndexList& list) {
  if (list.rows.empty()) return;
  out << "<section class=\"band\"><h2 class=\"h3\">"_html << list.title << "</h2>\n<div class=\"many\">"_html;
  components::render_index_rows(out, list.rows);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const views::IndexPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    render_table(out, view, frame.takes_forms);
    for (const views::IndexList& list : view.lists) render_list(out, list);
  });
}

}  // namespace willai::pages
