#include "components/assessment_call.hpp"

#include "site/routes.hpp"

namespace willai::components {

void render_assessment_button(Html& out, std::string_view profession) {
  out << "<p class=\"btnrow noprint\"><a class=\"btn\" href=\""_html;
  if (profession.empty()) out << Url{site::kAssessment};
  else out << Url{site::kAssessmentWeek} << "?profession="_html << profession;
  out << "\">Ask it of your own week</a><span class=\"hint\">Three to eight minutes, no account</span></p>\n"_html;
}

void render_assessment_call(Html& out, std::string_view sentence, std::string_view profession) {
  out << "<section class=\"panel\" aria-labelledby=\"call\"><h2 id=\"call\" class=\"h3\">Get your personalized "
         "assessment</h2><p>"_html
      << sentence << "</p>"_html;
  render_assessment_button(out, profession);
  out << "</section>\n"_html;
}

}  // namespace willai::components
