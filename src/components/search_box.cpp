#include "components/search_box.hpp"

#include "site/routes.hpp"

namespace willai::components {

void render_search_box(Html& out, std::string_view query) {
  out << "<search class=\"ask noprint\"><form action=\""_html << Url{site::kSearch}
      << "\"><label class=\"h2\" for=\"q\">What do you do?</label><p class=\"hint\" id=\"q-hint\">A title as you would "
         "say "
         "it, such as nurse, truck driver or backend developer.</p><input class=\"in\" id=\"q\" name=\"q\" "
         "type=\"search\" autocomplete=\"organization-title\" aria-describedby=\"q-hint\""_html;
  if (!query.empty()) out << " value=\""_html << query << "\""_html;
  out << "><button class=\"btn\">Find my profession</button></form></search>\n"_html;
}

}  // namespace willai::components
