#include "components/search_box.hpp"

#include "site/routes.hpp"

namespace willai::components {

void render_search_box(Html& out, const SearchBox& box) {
  out << "<search class=\"ask noprint\"><form action=\""_html << Url{site::kSearch}
      << "\"><label class=\"h2\" for=\"q\">What do you do?</label><p class=\"hint\" id=\"q-hint\">A title, a task, or "
         "a pasted job description of up to 5,000 characters.</p><div class=\"combo\"><input class=\"in\" id=\"q\" "
         "name=\"q\" type=\"search\" maxlength=\"5000\" autocomplete=\"organization-title\" "
         "aria-describedby=\"q-hint\""_html;
  if (!box.query.empty()) out << " value=\""_html << box.query << "\""_html;
  out << "></div><button class=\"btn\">Find my profession</button></form>"_html;
  if (!box.script.empty()) out << "<script defer src=\""_html << Url{box.script} << "\"></script>"_html;
  out << "</search>\n"_html;
}

}  // namespace willai::components
