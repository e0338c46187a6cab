#include "components/change_list.hpp"

namespace willai::components {
namespace {

void render_profession(Html& out, const views::Link& profession) {
  if (profession.text.empty()) return;
  if (profession.url.empty()) out << profession.text;
  else out << "<a href=\""_html << Url{profession.url} << "\">"_html << profession.text << "</a>"_html;
  out << ": "_html;
}

}  // namespace

void render_changes(Html& out, const views::ChangeList& list) {
  out << "<section><h3>"_html << list.title << "</h3>\n"_html;
  if (!list.rows.empty()) out << "<ul class=\"items\">\n"_html;
  for (const views::ChangeRow& row : list.rows) {
    out << "<li><p>"_html;
    render_profession(out, row.profession);
    out << row.sentence << "</p></li>\n"_html;
  }
  if (!list.rows.empty()) out << "</ul>"_html;
  if (list.more > 0) out << "<p class=\"fine\">"_html << list.more << " more are in the JSON of this page.</p>"_html;
  out << "</section>\n"_html;
}

}  // namespace willai::components
