// The reader's strengths, what to do on Monday, and neighboring occupations.
#include <fmt/format.h>

#include <cmath>

#include "base/text.hpp"
#include "reports/result_sections.hpp"
#include "views/result_wording.hpp"

namespace willai::reports {
namespace {

using views::ResultSkill;
using views::ResultMonday;
using views::ResultTransition;
using views::ResultView;

Column skill_column(const std::string& title, const std::vector<ResultSkill>& skills) {
  Column column{1, {Heading{3, title}}};
  for (const ResultSkill& skill : skills) column.blocks.push_back(Passage{Tone::row, skill.reason, skill.name + "."});
  if (skills.empty()) column.blocks.push_back(Passage{Tone::row, "None of the skills you named."});
  return column;
}

Table monday_table(const ResultPages& pages) {
  Table table{{{"Task", 1.5}, {"Try", 2}, {"Check", 2}, {"Ask at work", 2}, {"Learn", 2}}, {}};
  for (const ResultMonday& task : pages.view.monday) {
    TableCell learn{{{Tone::fine, task.learn}}};
    if (!task.learn_at.url.empty()) learn.passages.push_back({Tone::fine, task.learn_at.text, "", task.learn_at.url});
    table.rows.push_back({{{{Tone::row, "", task.name, pages.address(task.url)}, {Tone::fine, task.when}}},
                          {{{Tone::fine, task.try_it}}},
                          {{{Tone::fine, task.check}}},
                          {{{Tone::fine, task.ask}}},
                          std::move(learn)});
  }
  return table;
}

Column learning_column(const views::ResultLearning& region) {
  Column column{1, {Heading{3, region.region}}};
  for (std::size_t i = 0; i < region.links.size(); ++i)
    column.blocks.push_back(Passage{Tone::fine, region.notes[i], region.links[i].text + ".", region.links[i].url});
  return column;
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
          {{{Tone::fine, each.takes, "Takes:"}, {Tone::fine, each.text}}}};
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

void add_monday(const ResultPages& pages) {
  const ResultView& view = pages.view;
  if (view.monday.empty()) return;
  pages.add(Heading{2, "On Monday"});
  pages.add(Passage{Tone::caption, view.monday_intro});
  pages.add(monday_table(pages));
  if (!view.monday_rest.empty()) pages.add(Passage{Tone::fine, view.monday_rest});
  if (view.learning.empty()) return;
  pages.add(Heading{3, "Where to learn: finders of official bodies"});
  Columns regions;
  for (const views::ResultLearning& region : view.learning) regions.columns.push_back(learning_column(region));
  pages.add(std::move(regions));
}

void add_transitions(const ResultPages& pages) {
  if (!pages.view.profession) return;
  pages.add(Heading{2, "Where your skills also count"});
  if (pages.view.transitions.empty())
    return pages.add(Passage{Tone::text, "This edition names no neighboring occupation for this work."});
  pages.add(Passage{Tone::caption, "Occupations that need similar skills. Ranges of exposure from 0 to 1."});
  Table table{{{"Occupation", 2}, {"Exposure", 1.2}, {"Wage and outlook", 2.2}, {"What it takes", 2.4}}, {}};
  for (const ResultTransition& each : pages.view.transitions) table.rows.push_back(transition_row(pages, each));
  pages.add(std::move(table));
}

}  // namespace willai::reports
