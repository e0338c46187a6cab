// Each task of the week, and what would change the result most.
#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "reports/result_sections.hpp"
#include "views/result_wording.hpp"

namespace willai::reports {
namespace {

using views::ResultTask;

TableCell name_cell(const ResultPages& pages, const ResultTask& task) {
  TableCell cell;
  cell.passages.push_back({Tone::row, task.name.empty() ? "A task whose words are not in this link" : "", task.name,
                           pages.address(task.url)});
  if (task.slug.empty()) cell.passages.push_back({Tone::fine, "Your own task"});
  return cell;
}

TableCell time_cell(const ResultTask& task) {
  return {{{Tone::fine, task.minutes ? views::hours_text(*task.minutes) : "no time given"}}};
}

TableCell exposure_cell(const ResultTask& task) {
  if (!task.exposure) return {{{Tone::fine, "no level"}}};
  const views::Range& range = *task.exposure;
  return {{{Tone::fine, views::range_text(range)}}, task.level, PlotMark{{range.low, range.value, range.high}}};
}

std::string nearest_text(const views::ResultNeighbour& nearest) {
  return fmt::format("Nearest rated task: {} ({}, by {}).", nearest.task, word_for(nearest.level), nearest.by);
}

std::string tools_text(const std::vector<Tool>& tools) {
  std::vector<std::string> names;
  for (const Tool& tool : tools) names.push_back(tool.name);
  return fmt::format("Software in use for it: {}.", fmt::join(names, "; "));
}

TableCell why_cell(const ResultTask& task) {
  TableCell cell;
  if (!task.rationale.empty()) cell.passages.push_back({Tone::row, task.rationale});
  std::string basis = task.basis_text;
  if (task.note > 0) basis += fmt::format(" Source {}.", task.note);
  if (!task.because.empty()) basis += " " + task.because.front().text;
  if (task.nearest) basis += " " + nearest_text(*task.nearest);
  if (!task.tools.empty()) basis += " " + tools_text(task.tools);
  cell.passages.push_back({Tone::fine, basis, "Basis:"});
  for (const std::string& sentence : task.observed) cell.passages.push_back({Tone::fine, sentence, "Seen in use:"});
  return cell;
}

constexpr std::array kMoves = {"With the first move", "With the second", "With the third"};

RangeChart shift_chart(const views::ResultView& view) {
  RangeChart chart{"Ranges of exposure of the week, from 0 to 1. ", {}, {{0, "0"}, {0.5, "0.5"}, {1, "1"}}};
  const auto add = [&](const std::string& label, const views::Range& range, Ink ink) {
    const std::string text = views::range_text(range);
    chart.alt += fmt::format("{}{}: {}", chart.lines.empty() ? "" : "; ", label, text);
    chart.lines.push_back({label, text, {{range.low, range.value, range.high}, ink}});
  };
  if (view.exposure) add("As it is now", *view.exposure, Ink::you);
  for (std::size_t i = 0; i < view.shifts.size() && i < kMoves.size(); ++i)
    add(kMoves[i], view.shifts[i].then, Ink::plain);
  return chart;
}

}  // namespace

void add_tasks(const ResultPages& pages) {
  if (pages.view.tasks.empty()) return;
  pages.add(Heading{2, "Each task of your week"});
  pages.add(Passage{Tone::caption, "Longest first. The line is the range on a scale from 0 to 1, the dot its middle."});
  Table table{{{"Task", 2.2}, {"Time a week", 0.85}, {"Exposure", 1.15}, {"Rationale and basis", 4.6}}, {}};
  for (const ResultTask& task : pages.view.tasks)
    table.rows.push_back({name_cell(pages, task), time_cell(task), exposure_cell(task), why_cell(task)});
  pages.add(std::move(table));
}

void add_shifts(const ResultPages& pages) {
  if (pages.view.shifts.empty()) return;
  pages.add(Heading{2, "What would change most"});
  Bullets texts{Marks::numbers, {}};
  for (const views::ResultShift& shift : pages.view.shifts) texts.items.push_back({Tone::row, shift.text});
  pages.add(Columns{{{2.05, {std::move(texts)}}, {1, {shift_chart(pages.view)}}}});
}

}  // namespace willai::reports
