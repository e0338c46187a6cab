#include "components/tick_list.hpp"

namespace willai::components {

void render_tick_list(Html& out, Markup field, const std::vector<views::TickRow>& rows) {
  out << "<div class=\"ticks\">\n"_html;
  for (const views::TickRow& row : rows)
    out << "<label class=\"tick\"><input type=\"checkbox\" name=\""_html << field << "\" value=\""_html << row.name
        << (row.tick == views::HoursRow::Tick::on ? "\" checked><span>"_html : "\"><span>"_html) << row.name
        << "</span></label>\n"_html;
  out << "</div>\n"_html;
}

}  // namespace willai::components
