#include "cli/result_text.hpp"

#include <fmt/format.h>

#include <utility>

#include "views/result_wording.hpp"

namespace willai::cli {
namespace {

using namespace views;

void add_line(std::string& text, const std::string& line) {
  if (!line.empty()) text += line + "\n";
}

void add_head(std::string& text, std::string_view head) { text += fmt::format("\n{}\n", head); }

std::string range_in(const std::optional<Range>& range) { return range ? range_text(*range) : "–"; }

std::string minutes_in(const std::optional<int>& minutes) {
  return minutes ? hours_text(*minutes) : "no time";
}

void add_task(std::string& text, const ResultTask& task) {
  text += fmt::format("  {:<6} {:>9}  {:>10}  {}\n", task.level ? word_for(*task.level) : "open",
                      range_in(task.exposure), minutes_in(task.minutes),
                      task.name.empty() ? "(a task whose text is not part of the link)" : task.name);
  text += fmt::format("         {}{}\n", task.basis_text, task.rationale.empty() ? "" : " " + task.rationale);
  if (!task.because.empty()) text += fmt::format("         {}\n", task.because.front().text);
  if (task.nearest)
    text += fmt::format("         Nearest rated task: {} ({}, by {}).\n", task.nearest->task,
                        word_for(task.nearest->level), task.nearest->by);
}

void add_monday(std::string& text, const ResultMonday& task) {
  text += fmt::format("  {} ({})\n", task.name, task.when);
  for (const auto& [verb, what] : {std::pair("Try", &task.try_it), std::pair("Check", &task.check), std::pair("Ask", &task.ask),
                                   std::pair("Learn", &task.learn)})
    text += fmt::format("    {}: {}\n", verb, *what);
  if (!task.learn_at.url.empty()) text += fmt::format("    {}: {}\n", task.learn_at.text, task.learn_at.url);
}

void add_skills(std::string& text, std::string_view head, const std::vector<ResultSkill>& skills) {
  if (skills.empty()) return;
  add_head(text, head);
  for (const ResultSkill& skill : skills) text += fmt::format("  {}: {}\n", skill.name, skill.reason);
}

}  // namespace

std::string result_text(const ResultView& view) {
  std::string text = fmt::format("Your week, {}{}\n", view.profession ? view.profession->text + ", " : "",
                                 view.head.masthead.volume_and_number);
  add_line(text, view.edition_note);
  add_line(text, view.says);
  for (const ResultLevel& level : view.levels) add_line(text, level.text);
  add_line(text, view.remark);
  add_line(text, view.unanswered_text);
  for (const std::string& each : view.comparison.texts) add_line(text, each);
  if (!view.tasks.empty()) add_head(text, "Tasks");
  for (const ResultTask& task : view.tasks) add_task(text, task);
  if (!view.shifts.empty()) add_head(text, "What would change most");
  for (const ResultShift& shift : view.shifts) text += "  " + shift.text + "\n";
  add_skills(text, "Strengths", view.strengths);
  add_skills(text, "Under pressure", view.pressed);
  if (!view.monday.empty()) add_head(text, "On Monday");
  for (const ResultMonday& task : view.monday) add_monday(text, task);
  if (!view.transitions.empty()) add_head(text, "Neighboring occupations");
  for (const ResultTransition& each : view.transitions)
    text += fmt::format("  {}, exposure {}. {} Takes: {}\n", each.to.text, range_in(each.exposure), each.text, each.takes);
  add_head(text, "What this does not say");
  for (const std::string& each : view.limits) text += "  " + each + "\n";
  return text;
}

}  // namespace willai::cli
