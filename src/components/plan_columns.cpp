#include "components/plan_columns.hpp"

#include <algorithm>
#include <array>

namespace willai::components {
namespace {

struct Column {
  int days;
  Markup what;
};

constexpr std::array<Column, 3> kColumns{
    {{30, "Look at what you have"_html}, {90, "Move an hour or two"_html}, {365, "Change the mix"_html}}};

void render_step(Html& out, const views::ResultStep& step) {
  out << "<li><p>"_html << step.text << "</p><p class=\"fine\">"_html
      << (step.about == "task"   ? "Task: "_html
          : step.about == "tool" ? "Tool: "_html
                                 : "Skill: "_html)
      << step.name << "</p></li>\n"_html;
}

void render_column(Html& out, const Column& column, const std::vector<views::ResultStep>& plan) {
  out << "<div><h3>"_html << column.days << " days</h3><p class=\"coldesc\">"_html << column.what << "</p>"_html;
  if (std::ranges::count(plan, column.days, &views::ResultStep::days) == 0)
    out << "<p class=\"soft\">Your answers lead to no step here.</p>"_html;
  else {
    out << "<ul class=\"items\">"_html;
    for (const views::ResultStep& step : plan)
      if (step.days == column.days) render_step(out, step);
    out << "</ul>"_html;
  }
  out << "</div>\n"_html;
}

}  // namespace

void render_plan(Html& out, const std::vector<views::ResultStep>& plan) {
  out << "<div class=\"cols cols-3\">\n"_html;
  for (const Column& column : kColumns) render_column(out, column, plan);
  out << "</div>\n"_html;
}

}  // namespace willai::components
