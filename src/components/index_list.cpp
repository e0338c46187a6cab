#include "components/index_list.hpp"

#include "base/text.hpp"
#include "components/level_mark.hpp"

namespace willai::components {
namespace {

constexpr std::size_t kLongestName = 56;  // bytes that fit two lines of a column

void render_name(Html& out, const std::string& name, Names names) {
  if (names == Names::whole || name.size() <= kLongestName) out << name;
  else out << shortened(name, kLongestName);
}

void render_value(Html& out, const views::IndexRow& row) {
  if (row.level) render_level(out, row.level);
  if (!row.range.empty()) out << "<span>"_html << row.range << "</span>"_html;
}

void render_row(Html& out, const views::IndexRow& row, Names names) {
  out << "<li><a href=\""_html << Url{row.url} << "\">"_html;
  render_name(out, row.name, names);
  out << "</a>"_html;
  render_value(out, row);
  if (!row.detail.empty()) out << "<small>"_html << row.detail << "</small>"_html;
  out << "\n"_html;
}

}  // namespace

void render_index_rows(Html& out, const std::vector<views::IndexRow>& rows, Names names) {
  out << "<ul class=\"index\">\n"_html;
  for (const views::IndexRow& row : rows) render_row(out, row, names);
  out << "</ul>\n"_html;
}

void render_index_list(Html& out, const views::IndexList& list, Names names) {
  if (list.rows.empty()) return;
  out << "<section><h3>"_html << list.title << "</h3>"_html;
  if (!list.note.empty()) out << "<p class=\"coldesc\">"_html << list.note << "</p>"_html;
  render_index_rows(out, list.rows, names);
  out << "</section>\n"_html;
}

}  // namespace willai::components
