#include "pages/analysis.hpp"

#include "components/assessment_call.hpp"
#include "components/evidence_mark.hpp"
#include "components/index_list.hpp"
#include "components/insight_list.hpp"
#include "components/item_list.hpp"
#include "components/ledger.hpp"
#include "components/level_mark.hpp"
#include "components/report_form.hpp"
#include "components/skill_columns.hpp"
#include "components/task_table.hpp"

namespace willai::pages {
namespace {

constexpr std::size_t kColumn = 12;  // rows of a list next to others; longer lists take the whole width

void render_many_tasks(Html& out, const views::IndexList& tasks) {
  out << "<div class=\"many\">"_html;
  components::render_index_list(out, tasks, components::Names::shortened);
  out << "</div>\n"_html;
}

bool has_related(const views::Analysis& analysis) {
  return !analysis.related_tasks.rows.empty() || !analysis.related_professions.rows.empty() ||
         !analysis.other_professions.rows.empty();
}

void render_occupation(Html& out, const views::Link& occupation) {
  if (occupation.url.empty()) out << occupation.text;
  else out << "<a href=\""_html << Url{occupation.url} << "\">"_html << occupation.text << "</a>"_html;
}

void render_insights(Html& out, const views::Analysis& analysis) {
  if (analysis.insights.empty()) return;
  out << "<section aria-labelledby=\"insights\"><h2 id=\"insights\">Key Insights</h2>"_html;
  components::render_insights(out, analysis.insights);
  out << "</section>\n"_html;
}

void render_strategies(Html& out, const views::Analysis& analysis) {
  if (analysis.strategies.empty()) return;
  out << "<section aria-labelledby=\"strategies\"><h2 id=\"strategies\">Adaptation strategies</h2>"_html;
  components::render_strategies(out, analysis.strategies);
  out << "</section>\n"_html;
}

}  // namespace

void append_contents(std::vector<components::ContentsEntry>& entries, const views::Analysis& analysis) {
  if (!analysis.tasks.rows.empty()) entries.push_back({"Task by task"_html, "tasks"_html});
  if (components::has_skills(analysis.skills)) entries.push_back({"Skills"_html, "skills"_html});
  if (!analysis.insights.empty()) entries.push_back({"Key insights"_html, "insights"_html});
  if (!analysis.strategies.empty()) entries.push_back({"Strategies"_html, "strategies"_html});
}

void append_related(std::vector<components::ContentsEntry>& entries, const views::Analysis& analysis) {
  if (has_related(analysis)) entries.push_back({"Related"_html, "related"_html});
}

void render_occupations(Html& out, const views::Analysis& analysis) {
  if (analysis.occupations.empty()) return;
  out << "<p class=\"fine\">Based on "_html;
  for (std::size_t i = 0; i < analysis.occupations.size(); ++i) {
    if (i > 0) out << "; "_html;
    render_occupation(out, analysis.occupations[i]);
  }
  out << "."_html;
  components::render_evidence_mark(out, analysis.occupation_note);
  out << "</p>\n"_html;
}

void render_counts(Html& out, const views::Analysis& analysis) {
  if (analysis.counts.empty() && analysis.occupations.empty()) return;
  out << "<div class=\"rail ruled flow\"><h2 class=\"label\">In this analysis</h2>"_html;
  components::render_ledger(out, analysis.counts);
  render_occupations(out, analysis);
  out << "</div>\n"_html;
}

void render_tasks(Html& out, const views::Analysis& analysis) {
  if (analysis.tasks.rows.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"tasks\"><h2 id=\"tasks\">Task-by-Task AI Exposure</h2>\n"_html;
  components::render_task_table(out, analysis.tasks);
  components::render_level_key(out);
  out << "</section>\n"_html;
}

void render_skills(Html& out, const views::Analysis& analysis) {
  if (!components::has_skills(analysis.skills)) return;
  out << "<section class=\"band major\" aria-labelledby=\"skills\"><h2 id=\"skills\">Skills Analysis</h2>\n"_html;
  components::render_skill_columns(out, analysis.skills);
  if (!analysis.skills_note.empty()) out << "<p class=\"fine\">"_html << analysis.skills_note << "</p>"_html;
  out << "</section>\n"_html;
}

void render_insights_and_strategies(Html& out, const views::Analysis& analysis) {
  if (analysis.insights.empty() && analysis.strategies.empty()) return;
  out << "<div class=\"band major\"><div class=\"cols cols-2\">\n"_html;
  render_insights(out, analysis);
  render_strategies(out, analysis);
  out << "</div></div>\n"_html;
}

void render_calls(Html& out, const views::Analysis& analysis, views::ReportsBy reports) {
  const bool report = !analysis.report.text.empty();
  if (!report && analysis.assessment_call.empty()) return;
  out << "<div class=\"band\"><div class=\"cols cols-2 panels\">\n"_html;
  if (report) components::render_report_form(out, analysis.report, reports);
  if (!analysis.assessment_call.empty())
    components::render_assessment_call(out, analysis.assessment_call, analysis.report.profession);
  out << "</div></div>\n"_html;
}

void render_related(Html& out, const views::Analysis& analysis) {
  if (!has_related(analysis)) return;
  const bool many = analysis.related_tasks.rows.size() > kColumn;
  out << "<section class=\"band major\" aria-labelledby=\"related\"><h2 id=\"related\" class=\"vh\">More to "
         "read</h2>\n"_html;
  if (many) render_many_tasks(out, analysis.related_tasks);
  out << (many ? "<div class=\"cols cols-2\">\n"_html : "<div class=\"cols cols-3\">\n"_html);
  if (!many) components::render_index_list(out, analysis.related_tasks, components::Names::shortened);
  components::render_index_list(out, analysis.related_professions);
  components::render_index_list(out, analysis.other_professions);
  out << "</div></section>\n"_html;
}

}  // namespace willai::pages
