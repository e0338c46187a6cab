#include "components/edition_table.hpp"

namespace willai::components {
namespace {

void render_read(Html& out, const views::Link& read) {
  if (read.url.empty()) out << (read.text.empty() ? std::string_view("not kept here") : std::string_view(read.text));
  else out << "<a href=\""_html << Url{read.url} << "\">"_html << read.text << "</a>"_html;
}

}  // namespace

void render_editions(Html& out, const std::vector<views::EditionRow>& editions) {
  if (editions.empty()) return;
  out << "<table><thead><tr><th scope=\"col\">Edition</th>"
         "<th scope=\"col\">Contents</th><th scope=\"col\">Its pages</th></tr></thead><tbody>\n"_html;
  for (const views::EditionRow& edition : editions) {
    out << "<tr><th scope=\"row\"><a href=\""_html << Url{edition.url} << "\">"_html << edition.name << "</a><br>"_html
        << edition.date << "</th><td>"_html << edition.contents << "</td><td>"_html;
    render_read(out, edition.read);
    out << "</td></tr>\n"_html;
  }
  out << "</tbody></table>\n"_html;
}

}  // namespace willai::components
