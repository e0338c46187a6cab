#include "components/note_list.hpp"

namespace willai::components {

void render_note_list(Html& out, const std::vector<std::string>& sentences) {
  if (sentences.empty()) return;
  out << "<ul class=\"fine\">"_html;
  for (const std::string& sentence : sentences) out << "<li>"_html << sentence << "</li>"_html;
  out << "</ul>\n"_html;
}

}  // namespace willai::components
