#include "components/item_list.hpp"

namespace willai::components {

void render_strategies(Html& out, const std::vector<views::StrategyItem>& items) {
  out << "<ol class=\"items\">"_html;
  for (const views::StrategyItem& item : items)
    out << "<li><h3>"_html << item.title << "</h3><p>"_html << item.text << "</p></li>\n"_html;
  out << "</ol>\n"_html;
}

void render_tools(Html& out, const std::vector<views::StrategyItem>& items) {
  out << "<ul class=\"items\">"_html;
  for (const views::StrategyItem& item : items) {
    out << "<li><h4>"_html << item.title << "</h4>"_html;
    if (!item.text.empty()) out << "<p>"_html << item.text << "</p>"_html;
    out << "</li>\n"_html;
  }
  out << "</ul>\n"_html;
}

}  // namespace willai::components
