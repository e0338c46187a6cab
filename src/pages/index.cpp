// /professions and its parts: every profession, by field and by level.
#include "components/field_list.hpp"
#include "components/filter_bar.hpp"
#include "components/headline.hpp"
#include "components/index_list.hpp"
#include "pages/frame.hpp"

namespace willai::pages {
namespace {

void render_head(Html& out, const views::IndexPage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Professions", {});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  out << "</div>\n"_html;
  components::render_filters(out, "Leading level", view.level_filters);
  components::render_filters(out, "Field of work", view.field_filters);
  out << "</div>\n"_html;
}

void render_fields(Html& out, const views::IndexPage& view) {
  if (view.fields.empty()) return;
  out << "<section class=\"band\" aria-labelledby=\"fields\"><h2 id=\"fields\">Fields of work</h2>\n"_html;
  components::render_fields(out, view.fields);
  out << "</section>\n"_html;
}

void render_list(Html& out, const views::IndexList& list) {
  if (list.rows.empty()) return;
  out << "<section class=\"band\"><h2>"_html << list.title << "</h2>\n"_html;
  if (!list.note.empty()) out << "<p class=\"fine\">"_html << list.note << "</p>\n"_html;
  out << "<div class=\"many\">"_html;
  components::render_index_rows(out, list.rows);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const views::IndexPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    for (const views::IndexList& list : view.lists) render_list(out, list);
    render_fields(out, view);
  });
}

}  // namespace willai::pages
