#include "components/form_faults.hpp"

namespace willai::components {

void render_fault_summary(Html& out, const std::vector<views::FieldFault>& faults) {
  if (faults.empty()) return;
  out << "<div class=\"alert\" role=\"alert\"><h2 class=\"h3\">"_html;
  if (faults.size() == 1) out << "Please correct one answer"_html;
  else out << "Please correct "_html << static_cast<int>(faults.size()) << " answers"_html;
  out << "</h2><ul>"_html;
  for (const views::FieldFault& fault : faults) {
    out << "<li><a href=\"#"_html << fault.field << "\">"_html;
    if (!fault.name.empty()) out << fault.name << ": "_html;
    out << fault.sentence << "</a></li>"_html;
  }
  out << "</ul></div>\n"_html;
}

void render_field_fault(Html& out, std::string_view field, std::string_view sentence) {
  if (sentence.empty()) return;
  out << "<p class=\"err-msg\" id=\""_html << field << "-error\">Error: "_html << sentence << ".</p>"_html;
}

void render_fault_attributes(Html& out, std::string_view field, std::string_view sentence, std::string_view hint) {
  if (!sentence.empty()) out << " aria-invalid=\"true\""_html;
  if (sentence.empty() && hint.empty()) return;
  out << " aria-describedby=\""_html;
  if (!sentence.empty()) out << field << "-error"_html;
  if (!sentence.empty() && !hint.empty()) out << " "_html;
  out << hint << "\""_html;
}

}  // namespace willai::components
