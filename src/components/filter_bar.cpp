#include "components/filter_bar.hpp"

namespace willai::components {
namespace {

void render_filter(Html& out, const views::Link& filter) {
  if (filter.url.empty()) out << "<li><b aria-current=\"true\">"_html << filter.text << "</b></li>"_html;
  else out << "<li><a href=\""_html << Url{filter.url} << "\">"_html << filter.text << "</a></li>"_html;
}

}  // namespace

void render_filters(Html& out, std::string_view label, const std::vector<views::Link>& filters) {
  if (filters.empty()) return;
  out << "<nav class=\"filters\" aria-label=\""_html << label << "\"><span aria-hidden=\"true\">"_html << label
      << "</span><ul>"_html;
  for (const views::Link& filter : filters) render_filter(out, filter);
  out << "</ul></nav>\n"_html;
}

}  // namespace willai::components
