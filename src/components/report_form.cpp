#include "components/report_form.hpp"

#include "components/email_field.hpp"

namespace willai::components {

void render_report_form(Html& out, const views::ReportForm& form) {
  const EmailField field{form.address, form.promise, form.error, "mail"_html};
  out << "<section class=\"panel noprint\" aria-labelledby=\"report\"><h2 id=\"report\" class=\"h3\">Get your "
         "personalized AI "
         "exposure report</h2>"_html;
  render_error_summary(out, field);
  out << "<p>"_html << form.text << "</p>\n"_html;
  if (!form.not_yet.empty()) {
    out << "<p class=\"hint\">"_html << form.promise << " " << form.not_yet << "</p></section>\n"_html;
    return;
  }
  out << "<form action=\""_html << Url{"/report"}
      << "\" method=\"post\"><input type=\"hidden\" name=\"profession\" value=\""_html << form.profession << "\">"_html;
  render_email_field(out, field);
  out << "</form></section>\n"_html;
}

}  // namespace willai::components
