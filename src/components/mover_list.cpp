#include "components/mover_list.hpp"

namespace willai::components {

void render_movers(Html& out, const std::vector<views::MoverRow>& movers, std::string_view note) {
  if (movers.empty() && note.empty()) return;
  out << "<section><h3>Biggest movers</h3>"_html;
  if (!note.empty()) out << "<p class=\"coldesc\">"_html << note << "</p>"_html;
  if (!movers.empty()) out << "<ul class=\"index bare\">\n"_html;
  for (const views::MoverRow& mover : movers)
    out << "<li><a href=\""_html << Url{mover.url} << "\">"_html << mover.name << "</a><small>"_html << mover.change
        << "</small>\n"_html;
  if (!movers.empty()) out << "</ul>"_html;
  out << "</section>\n"_html;
}

}  // namespace willai::components
