#include "components/report_form.hpp"

#include "components/email_field.hpp"
#include "site/routes.hpp"

namespace willai::components {
namespace {

// Nobody sees the field and no key reaches it, so only a bot fills it in.
void render_trap(Html& out) {
  out << "<div class=\"vh\" aria-hidden=\"true\"><label>Leave this empty <input name=\"website\" tabindex=\"-1\" "
         "autocomplete=\"off\"></label></div>"_html;
}

void render_topic(Html& out, const views::ReportForm& form) {
  if (!form.result.empty()) out << "<input type=\"hidden\" name=\"result\" value=\""_html << form.result << "\">"_html;
  else out << "<input type=\"hidden\" name=\"profession\" value=\""_html << form.profession << "\">"_html;
}

// What leaves the browser only now, and what of it the reader may keep.
void render_consent(Html& out, const views::ReportForm& form) {
  if (form.consent.empty()) return;
  out << "<p>"_html << form.consent << "</p>\n"_html;
  if (form.words.empty()) return;
  out << "<label class=\"tick\"><input type=\"checkbox\" name=\"words\" value=\""_html << form.words
      << "\"><span>Send my own words too. Without them, the report leaves the time of those tasks "
         "unanswered.</span></label>\n"_html;
}

}  // namespace

void render_report_form(Html& out, const views::ReportForm& form, views::ReportsBy reports) {
  const EmailField field{form.address, views::report_hint(form, reports), form.error, "mail"_html};
  out << "<section class=\"panel noprint\" aria-labelledby=\"report\"><h2 id=\"report\" class=\"h3\">Get your "_html
      << (form.result.empty() ? "" : "personalized ") << "AI exposure report</h2>"_html;
  render_error_summary(out, field);
  out << "<p>"_html << form.text << "</p>\n"_html;
  if (reports == views::ReportsBy::nobody) {
    out << "<p class=\"hint\">"_html << form.promise << " "_html << form.not_yet << "</p></section>\n"_html;
    return;
  }
  out << "<form action=\""_html << Url{site::kReport} << "\" method=\"post\" novalidate>"_html;
  render_topic(out, form);
  render_trap(out);
  render_consent(out, form);
  render_email_field(out, field);
  out << "</form></section>\n"_html;
}

}  // namespace willai::components
