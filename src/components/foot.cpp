#include "components/foot.hpp"

#include "site/routes.hpp"

namespace willai::components {
namespace {

void render_links(Html& out, const std::string& json_url) {
  out << "<ul><li><a href=\""_html << Url{site::kMethodology}
      << "\">How the levels are made</a></li><li><a href=\""_html << Url{site::kSources}
      << "\">Sources and licenses</a></li><li><a href=\""_html << Url{site::kPrivacy} << "\">Privacy</a></li>"_html;
  if (!json_url.empty()) out << "<li><a href=\""_html << Url{json_url} << "\">This page as JSON</a></li>"_html;
  out << "</ul>"_html;
}

}  // namespace

void render_foot(Html& out, const views::Foot& foot) {
  out << "<footer class=\"foot\">\n<div class=\"imprint\"><p>"_html << foot.edition << "</p>\n"_html;
  for (const std::string& attribution : foot.attributions) out << "<p>"_html << attribution << "</p>\n"_html;
  out << "</div>\n"_html;
  render_links(out, foot.json_url);
  out << "</footer>\n"_html;
}

}  // namespace willai::components
