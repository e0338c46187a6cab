#include "components/email_field.hpp"

namespace willai::components {
namespace {

void render_hint(Html& out, const EmailField& field) {
  out << "<p class=\"hint\" id=\""_html << field.id << "-hint\">"_html << field.hint << "</p>"_html;
  if (field.error.empty()) return;
  out << "<p class=\"err-msg\" id=\""_html << field.id << "-error\">Error: "_html << field.error << "</p>"_html;
}

// The input refers to its hint, and to its error if there is one.
void render_descriptions(Html& out, const EmailField& field) {
  if (!field.error.empty()) out << " aria-invalid=\"true\""_html;
  out << " aria-describedby=\""_html << field.id << "-hint"_html;
  if (!field.error.empty()) out << " "_html << field.id << "-error"_html;
  out << "\">"_html;
}

void render_input(Html& out, const EmailField& field) {
  out << "<div class=\"inline\"><input class=\"in\" id=\""_html << field.id
      << "\" name=\"mail\" type=\"email\" autocomplete=\"email\" required"_html;
  if (!field.address.empty()) out << " value=\""_html << field.address << "\""_html;
  render_descriptions(out, field);
  out << "<button class=\"btn\">Send my report</button></div>\n"_html;
}

}  // namespace

void render_email_field(Html& out, const EmailField& field) {
  out << (field.error.empty() ? "<div>"_html : "<div class=\"err\">"_html) << "<label for=\""_html << field.id
      << "\">E-mail address</label>"_html;
  render_hint(out, field);
  render_input(out, field);
  out << "</div>\n"_html;
}

void render_error_summary(Html& out, const EmailField& field) {
  if (field.error.empty()) return;
  out << "<div class=\"alert\" role=\"alert\"><h3>There is a problem</h3><p><a href=\"#"_html << field.id << "\">"_html
      << field.error << "</a></p></div>\n"_html;
}

}  // namespace willai::components
