#include "components/email_field.hpp"

namespace willai::components {
namespace {

void render_hint(Html& out, const EmailField& field) {
  out << "<p class=\"hint\" id=\"mail-hint\">"_html << field.hint << "</p>"_html;
  if (!field.error.empty()) out << "<p class=\"err-msg\" id=\"mail-error\">Error: "_html << field.error << "</p>"_html;
}

void render_input(Html& out, const EmailField& field) {
  out << "<div class=\"inline\"><input class=\"in\" id=\"mail\" name=\"mail\" type=\"email\" autocomplete=\"email\" required"_html;
  if (!field.address.empty()) out << " value=\""_html << field.address << "\""_html;
  if (field.error.empty())
    out << " aria-describedby=\"mail-hint\">"_html;
  else
    out << " aria-invalid=\"true\" aria-describedby=\"mail-hint mail-error\">"_html;
  out << "<button class=\"btn\">Send my report</button></div>\n"_html;
}

}  // namespace

void render_email_field(Html& out, const EmailField& field) {
  out << (field.error.empty() ? "<div>"_html : "<div class=\"err\">"_html)
      << "<label for=\"mail\">E-mail address</label>"_html;
  render_hint(out, field);
  render_input(out, field);
  out << "</div>\n"_html;
}

void render_error_summary(Html& out, const EmailField& field) {
  if (field.error.empty()) return;
  out << "<div class=\"alert\" role=\"alert\"><h3>There is a problem</h3><p><a href=\"#mail\">"_html << field.error
      << "</a></p></div>\n"_html;
}

}  // namespace willai::components
