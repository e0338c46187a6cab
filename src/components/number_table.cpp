#include "components/number_table.hpp"

namespace willai::components {
namespace {

void render_head(Html& out, const std::vector<std::string>& heads) {
  out << "<thead><tr>"_html;
  for (std::size_t i = 0; i < heads.size(); ++i)
    if (heads[i].empty()) out << "<td></td>"_html;
    else
      out << (i == 0 ? "<th scope=\"col\">"_html : "<th scope=\"col\" class=\"n\">"_html) << heads[i] << "</th>"_html;
  out << "</tr></thead>"_html;
}

void render_row(Html& out, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (i == 0) out << "<tr><th scope=\"row\">"_html << cells[i] << "</th>"_html;
    else out << "<td class=\"n\">"_html << cells[i] << "</td>"_html;
  out << "</tr>\n"_html;
}

}  // namespace

// The box scrolls, so a keyboard must be able to reach it.
void render_number_table(Html& out, const views::NumberTable& table) {
  if (table.rows.empty()) return;
  out << "<div class=\"wide-table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table class=\"numbers\"><caption>"_html
      << table.caption << "</caption>"_html;
  render_head(out, table.heads);
  out << "<tbody>"_html;
  for (const auto& row : table.rows) render_row(out, row);
  out << "</tbody></table></div>\n"_html;
}

}  // namespace willai::components
