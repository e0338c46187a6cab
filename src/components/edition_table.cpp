#include "components/edition_table.hpp"

namespace willai::components {

void render_editions(Html& out, const std::vector<views::EditionRow>& editions) {
  if (editions.empty()) return;
  out << "<table><thead><tr><th scope=\"col\">Edition</th><th scope=\"col\">Date</th>"
         "<th scope=\"col\">Contents</th></tr></thead><tbody>\n"_html;
  for (const views::EditionRow& edition : editions)
    out << "<tr><th scope=\"row\">"_html << edition.name << "</th><td>"_html << edition.date << "</td><td>"_html
        << edition.contents << "</td></tr>\n"_html;
  out << "</tbody></table>\n"_html;
}

}  // namespace willai::components
