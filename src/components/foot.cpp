#include "components/foot.hpp"

#include "site/form_fields.hpp"
#include "site/routes.hpp"

namespace willai::components {
namespace {

void render_report(Html& out, const ErrorReports& errors) {
  if (errors.form_base) {
    out << "<li><a href=\""_html << *errors.form_base << site::kError << "?page="_html << errors.page
        << "\">Report an error on this page</a>"_html;
    return;
  }
  if (errors.contact.empty() || errors.contact.find("://") != std::string_view::npos) return;
  out << "<li><a href=\"mailto:"_html << errors.contact << "?"_html
      << site::form_pair("subject", "Error on " + std::string(errors.page)) << "\">Report an error on this page</a>"_html;
}

void render_foot_link(Html& out, const views::Link& link) {
  out << "<li><a href=\""_html << Url{link.url} << "\">"_html << link.text << "</a>"_html;
}

void render_links(Html& out, const views::Foot& foot, const ErrorReports& errors) {
  out << "<ul>"_html;
  render_foot_link(out, {"How the levels are made", std::string(site::kMethodology)});
  render_foot_link(out, {"Sources and licenses", std::string(site::kSources)});
  render_foot_link(out, {"Corrections", std::string(site::kCorrections)});
  for (const views::Link& page : foot.pages) render_foot_link(out, page);
  if (!foot.contact.url.empty()) render_foot_link(out, foot.contact);
  render_report(out, errors);
  if (!foot.json_url.empty()) render_foot_link(out, {"This page as JSON", foot.json_url});
  out << "</ul>"_html;
}

}  // namespace

void render_foot(Html& out, const views::Foot& foot, const ErrorReports& errors) {
  out << "<footer class=\"foot\">\n<div class=\"imprint\"><p>"_html << foot.edition << "</p>\n"_html;
  if (!foot.imprint.empty()) out << "<p>"_html << foot.imprint << "</p>\n"_html;
  for (const std::string& attribution : foot.attributions) out << "<p>"_html << attribution << "</p>\n"_html;
  out << "</div>\n"_html;
  render_links(out, foot, errors);
  out << "</footer>\n"_html;
}

}  // namespace willai::components
