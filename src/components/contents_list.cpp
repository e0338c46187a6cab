#include "components/contents_list.hpp"

namespace willai::components {

void render_contents(Html& out, const std::vector<ContentsEntry>& entries) {
  if (entries.size() < 3) return;
  out << "<nav class=\"contents\" aria-label=\"On this page\"><ul>"_html;
  for (const ContentsEntry& entry : entries)
    out << "<li><a href=\"#"_html << entry.id << "\">"_html << entry.name << "</a></li>"_html;
  out << "</ul></nav>\n"_html;
}

}  // namespace willai::components
