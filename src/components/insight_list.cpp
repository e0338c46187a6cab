#include "components/insight_list.hpp"

#include "components/unbroken.hpp"

namespace willai::components {

void render_insights(Html& out, const std::vector<std::string>& insights) {
  out << "<ul class=\"points\">"_html;
  for (const std::string& insight : insights) {
    out << "<li>"_html;
    render_unbroken(out, insight);
    out << "</li>\n"_html;
  }
  out << "</ul>\n"_html;
}

}  // namespace willai::components
