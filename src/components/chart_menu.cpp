#include "components/chart_menu.hpp"

#include "site/routes.hpp"

namespace willai::components {

void render_chart_menu(Html& out, std::string_view name) {
  out << "<p class=\"fine btnrow noprint\">Take this chart:"_html;
  const auto link = [&](std::string_view ending, Markup text) {
    out << " <a class=\"tap\" href=\""_html << Url{site::chart(name, ending)} << "\">"_html << text << "</a>"_html;
  };
  link(".svg", "SVG"_html);
  link(".png", "PNG"_html);
  link(".csv", "CSV"_html);
  link(".json", "about the data"_html);
  out << "</p>\n"_html;
}

}  // namespace willai::components
