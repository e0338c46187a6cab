#include "components/foot.hpp"

#include "site/routes.hpp"

namespace willai::components {
namespace {

// Mail programs read a subject with all but letters and digits escaped.
std::string escaped(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string address;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) address += c;
    else (address += '%') += {kDigits[byte / 16], kDigits[byte % 16]};
  }
  return address;
}

void render_report(Html& out, const ErrorReports& errors) {
  if (errors.contact.find('@') == std::string_view::npos) return;
  out << "<li><a href=\"mailto:"_html << errors.contact << "?subject="_html
      << escaped("Error on " + std::string(errors.page)) << "\">Report an error on this page</a></li>"_html;
}

void render_links(Html& out, const std::string& json_url, const ErrorReports& errors) {
  out << "<ul><li><a href=\""_html << Url{site::kMethodology}
      << "\">How the levels are made</a></li><li><a href=\""_html << Url{site::kSources}
      << "\">Sources and licenses</a></li><li><a href=\""_html << Url{site::kPrivacy} << "\">Privacy</a></li><li><a href=\""_html << Url{site::kCorrections} << "\">Corrections</a></li>"_html;
  render_report(out, errors);
  if (!json_url.empty()) out << "<li><a href=\""_html << Url{json_url} << "\">This page as JSON</a></li>"_html;
  out << "</ul>"_html;
}

}  // namespace

void render_foot(Html& out, const views::Foot& foot, const ErrorReports& errors) {
  out << "<footer class=\"foot\">\n<div class=\"imprint\"><p>"_html << foot.edition << "</p>\n"_html;
  for (const std::string& attribution : foot.attributions) out << "<p>"_html << attribution << "</p>\n"_html;
  out << "</div>\n"_html;
  render_links(out, foot.json_url, errors);
  out << "</footer>\n"_html;
}

}  // namespace willai::components
