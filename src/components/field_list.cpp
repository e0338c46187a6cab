#include "components/field_list.hpp"

namespace willai::components {
namespace {

void render_levels(Html& out, const std::vector<views::Link>& links) {
  for (const views::Link& link : links)
    out << "<a class=\"tap\" href=\""_html << Url{link.url} << "\">"_html << link.text << "</a> "_html;
}

void render_field(Html& out, const views::FieldRow& field) {
  out << "<tr><th scope=\"row\"><a href=\""_html << Url{field.url} << "\">"_html << field.name
      << "</a></th><td class=\"n\">"_html << field.professions << "</td><td>"_html;
  render_levels(out, field.by_level);
  out << "</td></tr>\n"_html;
}

}  // namespace

void render_fields(Html& out, const std::vector<views::FieldRow>& fields) {
  if (fields.empty()) return;
  out << "<table class=\"fields\"><thead><tr><th scope=\"col\">Field of work</th><th scope=\"col\" "
         "class=\"n\">Professions</th><th scope=\"col\">By leading level</th></tr></thead><tbody>\n"_html;
  for (const views::FieldRow& field : fields) render_field(out, field);
  out << "</tbody></table>\n"_html;
}

}  // namespace willai::components
