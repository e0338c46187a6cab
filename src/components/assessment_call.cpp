#include "components/assessment_call.hpp"

#include "site/routes.hpp"

namespace willai::components {

void render_assessment_call(Html& out, std::string_view sentence) {
  out << "<section class=\"panel\" aria-labelledby=\"call\"><h2 id=\"call\" class=\"h3\">Get your personalized "
         "assessment"
         "</h2><p>"_html
      << sentence << "</p><p class=\"btnrow noprint\"><a class=\"btn\" href=\""_html << Url{site::kAssessment}
      << "\">What you can do now</a><span class=\"hint\">The assessment itself is being built</span></p></section>\n"_html;
}

}  // namespace willai::components
