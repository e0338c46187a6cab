#include "components/skill_columns.hpp"

#include <algorithm>

namespace willai::components {
namespace {

bool speaks(const views::SkillColumn& column) { return !column.skills.empty() || !column.when_empty.empty(); }

void render_skills(Html& out, const views::SkillColumn& column) {
  if (column.skills.empty()) {
    out << "<p class=\"soft\">"_html << column.when_empty << "</p>"_html;
    return;
  }
  out << "<dl class=\"skills\">"_html;
  for (const views::SkillRow& skill : column.skills)
    out << "<div><dt>"_html << skill.name << "</dt><dd>"_html << skill.reason << "</dd></div>"_html;
  out << "</dl>"_html;
}

void render_column(Html& out, const views::SkillColumn& column) {
  if (!speaks(column)) return;
  out << "<div><h3>"_html << column.title << "</h3>"_html;
  if (!column.description.empty()) out << "<p class=\"coldesc\">"_html << column.description << "</p>"_html;
  render_skills(out, column);
  out << "</div>\n"_html;
}

}  // namespace

bool has_skills(const std::vector<views::SkillColumn>& columns) {
  return std::any_of(columns.begin(), columns.end(), [](const auto& column) { return !column.skills.empty(); });
}

void render_skill_columns(Html& out, const std::vector<views::SkillColumn>& columns) {
  const auto shown = std::count_if(columns.begin(), columns.end(), speaks);
  out << (shown > 2 ? "<div class=\"cols cols-3\">"_html : "<div class=\"cols cols-2\">"_html);
  for (const views::SkillColumn& column : columns) render_column(out, column);
  out << "</div>\n"_html;
}

}  // namespace willai::components
