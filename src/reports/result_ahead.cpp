// The reader's strengths, a plan, and neighboring occupations.
#include <fmt/format.h>

#include <cmath>

#include "base/text.hpp"
#include "reports/result_sections.hpp"
#include "views/result_wording.hpp"

namespace willai::reports {
namespace {

using views::ResultSkill;
using views::ResultStep;
using views::ResultTransition;
using views::ResultView;

Column skill_column(const std::string& title, const std::vector<ResultSkill>& skills) {
  Column column{1, {Heading{3, title}}};
  for (const ResultSkill& skill : skills) column.blocks.push_back(Passage{Tone::row, skill.reason, skill.name + "."});
  if (skills.empty()) column.blocks.push_back(Passage{Tone::row, "None of the skills you named."});
  return column;
}

std::string purpose_of(int days) {
  return days <= 30 ? "Look at what you have" : days <= 90 ? "Move an hour or two" : "Change the mix";
}

// The time span at the left, what to do in it at the right.
Columns plan_until(const std::vector<ResultStep>& plan, int days) {
  Column time{1, {Heading{3, fmt::format("In {} days", days)}, Passage{Tone::caption, purpose_of(days)}}};
  Bullets steps{Marks::dashes, {}};
  for (const ResultStep& step : plan)
    if (step.days == days) steps.items.push_back({Tone::row, step.text});
  return {{std::move(time), {3.4, {std::move(steps)}}}};
}

std::vector<int> horizons_of(const std::vector<ResultStep>& plan) {
  std::vector<int> days;
  for (const ResultStep& step : plan)
    if (days.empty() || days.back() != step.days) days.push_back(step.days);
  return days;
}

TableCell exposure_cell(const ResultTransition& each) {
  if (!each.exposure) return {{{Tone::fine, "not rated"}}};
  const views::Range& range = *each.exposure;
  TableCell cell{
      {{Tone::fine, views::range_text(range)}}, std::nullopt, PlotMark{{range.low, range.value, range.high}}};
  if (!each.direction.empty()) cell.passages.push_back({Tone::fine, each.direction});
  return cell;
}

std::vector<TableCell> transition_row(const ResultPages& pages, const ResultTransition& each) {
  return {{{{Tone::row, "", each.to.text, pages.address(each.to.url)},
            {Tone::fine, fmt::format("Skill overlap: {} of 100.", std::lround(each.overlap * 100))}}},
          exposure_cell(each),
          {{{Tone::fine, each.wage, "Wage:"}, {Tone::fine, each.outlook, "Outlook:"}}},
          {{{Tone::fine, each.text}}}};
}

bool has_skills(const ResultView& view) {
  return !view.strengths.empty() || !view.pressed.empty() || !view.unknown_skills.empty();
}

}  // namespace

void add_skills(const ResultPages& pages) {
  const ResultView& view = pages.view;
  if (!has_skills(view)) return;
  pages.add(Heading{2, "What you bring"});
  pages.add(Columns{{skill_column("Strengths", view.strengths), skill_column("Under pressure", view.pressed)}});
  if (!view.unknown_skills.empty())
    pages.add(Passage{Tone::fine, fmt::format("{}.", fmt::join(view.unknown_skills, "; ")),
                      "Skills you named that are not on our lists:"});
}

void add_plan(const ResultPages& pages) {
  if (pages.view.plan.empty()) return;
  pages.add(Heading{2, "A plan for 30, 90 and 365 days"});
  for (const int days : horizons_of(pages.view.plan)) pages.add(plan_until(pages.view.plan, days));
}

void add_transitions(const ResultPages& pages) {
  if (!pages.view.profession) return;
  pages.add(Heading{2, "Where your skills also count"});
  if (pages.view.transitions.empty())
    return pages.add(Passage{Tone::text, "This edition names no neighboring occupation for this work."});
  pages.add(Passage{Tone::caption, "Occupations that need similar skills. Ranges of exposure from 0 to 1."});
  Table table{{{"Occupation", 2}, {"Exposure", 1.2}, {"Wage and outlook", 2.2}, {"Compared with your work", 2.4}}, {}};
  for (const ResultTransition& each : pages.view.transitions) table.rows.push_back(transition_row(pages, each));
  pages.add(std::move(table));
}

}  // namespace willai::reports
