#include "components/paragraphs.hpp"

namespace willai::components {

void render_paragraphs(Html& out, const std::vector<std::string>& paragraphs, Opening opening) {
  bool first = opening == Opening::initial;
  for (const std::string& paragraph : paragraphs) {
    out << (first ? "<p class=\"initial\">"_html : "<p>"_html) << paragraph << "</p>\n"_html;
    first = false;
  }
}

}  // namespace willai::components
