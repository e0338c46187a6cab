#include "components/filter_bar.hpp"

#include <algorithm>

#include "components/profession_table.hpp"

namespace willai::components {
namespace {

void begin_bar(Html& out, std::string_view label) {
  out << "<nav class=\"filters\" aria-label=\""_html << label << "\"><span aria-hidden=\"true\">"_html << label
      << "</span><ul>"_html;
}

void begin_choice(Html& out, const std::string& url) {
  if (url.empty()) out << "<li><b aria-current=\"true\">"_html;
  else out << "<li><a href=\""_html << Url{url} << "\">"_html;
}

void end_choice(Html& out, const std::string& url) { out << (url.empty() ? "</b></li>"_html : "</a></li>"_html); }

void render_filter(Html& out, const views::FilterRow& filter) {
  begin_choice(out, filter.url);
  out << filter.text << " <small>"_html << filter.professions << "</small>"_html;
  end_choice(out, filter.url);
}

void render_list(Html& out, const std::vector<views::FilterRow>& filters) {
  for (const views::FilterRow& filter : filters)
    if (filter.professions > 0 || filter.url.empty()) render_filter(out, filter);
}

}  // namespace

void render_links(Html& out, std::string_view label, const std::vector<views::Link>& links) {
  if (links.size() < 2) return;
  begin_bar(out, label);
  for (const views::Link& link : links) {
    begin_choice(out, link.url);
    out << link.text;
    end_choice(out, link.url);
  }
  out << "</ul></nav>\n"_html;
}

void render_filters(Html& out, std::string_view label, const std::vector<views::FilterRow>& filters) {
  if (filters.empty()) return;
  begin_bar(out, label);
  render_list(out, filters);
  out << "</ul></nav>\n"_html;
}

void render_chosen(Html& out, const std::vector<views::FilterRow>& filters) {
  const auto active = std::ranges::find_if(filters, [](const auto& filter) { return filter.url.empty(); });
  if (active != filters.end() && active != filters.begin()) out << ": "_html << active->text;
}

void render_folded_filters(Html& out, std::string_view label, const std::vector<views::FilterRow>& filters) {
  if (filters.empty()) return;
  out << "<details class=\"filters\"><summary>"_html << label;
  const auto active = std::ranges::find_if(filters, [](const auto& filter) { return filter.url.empty(); });
  if (active != filters.end()) out << ": "_html << active->text;
  out << "</summary><nav aria-label=\""_html << label << "\"><ul>"_html;
  render_list(out, filters);
  out << "</ul></nav></details>\n"_html;
}

}  // namespace willai::components
