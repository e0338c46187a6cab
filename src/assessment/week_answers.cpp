// The form of the week.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "components/week_rows.hpp"
#include "domain/week_hours.hpp"
#include "assessment/answers.hpp"

#include "assessment/steps.hpp"

namespace willai::assessment {
namespace {

using components::kMeant;
using views::FieldFault;

constexpr std::size_t kLongestHours = 40;

std::string hours_in(const FormFields& form, std::string_view field) { return typed(form.value(field), kLongestHours); }

// Absent for an empty field, and for one without valid hours, which is an error.
std::optional<long long> minutes_in(const std::string& text, FieldFault fault, std::vector<FieldFault>& faults) {
  if (text.empty()) return std::nullopt;
  const auto minutes = parse_hours(text);
  if (minutes.ok()) return *minutes;
  fault.sentence = minutes.error().message;
  faults.push_back(std::move(fault));
  return std::nullopt;
}

// Hours next to an unchecked box count as checking it.
void read_task(const Task& task, const FormFields& form, const std::vector<std::string>& ticked, Answers& answers) {
  const std::string field = "h-" + task.slug;
  const auto minutes = minutes_in(hours_in(form, field), {field, "", task.name}, answers.faults);
  const bool is_ticked = std::ranges::find(ticked, task.slug) != ticked.end();
  if (is_ticked || minutes.value_or(0) > 0) answers.parts.tasks.emplace_back(TaskOfProfession{task.slug}, minutes);
}

struct OwnLine {
  std::string text;
  std::string hours;
  std::string id;  // of the field for the hours
};

// "Did you mean …?": what was meant comes in the place of what was typed.
void put_meant(const std::string& meant, std::vector<OwnLine>& lines) {
  const std::size_t tab = meant.find('\t');
  if (tab == std::string::npos) return;
  const auto line = std::ranges::find(lines, typed(meant.substr(0, tab), kLongestKept), &OwnLine::text);
  if (line != lines.end()) line->text = typed(meant.substr(tab + 1), kLongestKept);
}

std::vector<OwnLine> own_lines(const FormFields& form) {
  const auto texts = form.values("own"), hours = form.values("own-hours");
  std::vector<OwnLine> lines;
  for (std::size_t i = 0; i < texts.size() && lines.size() <= kMostTasks; ++i)
    lines.push_back({typed(texts[i], kLongestKept), i < hours.size() ? typed(hours[i], kLongestHours) : "",
                     fmt::format("own-h-{}", i + 1)});
  // Lines of a description that were ticked.
  for (const std::string& line : form.values("line")) lines.push_back({typed(line, kLongestKept), "", "own-1"});
  put_meant(form.value(kMeant), lines);
  return lines;
}

void read_own(const OwnLine& line, Answers& answers) {
  const auto minutes = minutes_in(line.hours, {line.id, "", shortened(line.text, 60)}, answers.faults);
  if (character_count(line.text) > kLongestTask)
    answers.faults.push_back({line.id, fmt::format("a task may have at most {} characters", kLongestTask), ""});
  else if (!line.text.empty()) answers.parts.tasks.emplace_back(OwnTask{line.text}, minutes);
  else if (minutes.value_or(0) > 0) answers.parts.tasks.emplace_back(WithheldTask{}, minutes);
}

std::string hours_words(long long minutes) { return hours_field(minutes) + " hours"; }

void check_total(Answers& answers) {
  long long sum = 0;
  for (const WeekTask& task : answers.parts.tasks) sum += task.minutes.value_or(0);
  if (answers.parts.tasks.size() > kMostTasks)
    answers.faults.push_back({"own-1", fmt::format("a week may have at most {} tasks here", kMostTasks), "Own tasks"});
  if (sum > kMostMinutes)
    answers.faults.push_back(
        {"week", fmt::format("the tasks add up to {}; a week may have at most 100 here", hours_words(sum)), "Hours"});
}

std::string fault_at(const std::vector<FieldFault>& faults, std::string_view field) {
  const auto found = std::ranges::find(faults, field, &FieldFault::field);
  return found == faults.end() ? "" : found->sentence;
}

void show_task(views::HoursRow& row, const FormFields& form, const std::vector<std::string>& ticked,
               const std::vector<FieldFault>& faults) {
  row.hours = hours_in(form, "h-" + row.slug);
  const bool is_ticked = std::ranges::find(ticked, row.slug) != ticked.end();
  row.tick = is_ticked ? views::HoursRow::Tick::on : views::HoursRow::Tick::off;
  row.error = fault_at(faults, "h-" + row.slug);
}

}  // namespace

Answers read_week(AssessmentParts before, const Profession* profession, const FormFields& form) {
  Answers answers{std::move(before), {}};
  answers.parts.tasks.clear();
  answers.parts.skipped.clear();
  const auto ticked = form.values("task");
  if (profession)
    for (const Task& task : profession->tasks) read_task(task, form, ticked, answers);
  for (const OwnLine& line : own_lines(form)) read_own(line, answers);
  answers.parts.week_minutes =
      minutes_in(hours_in(form, "week"), {"week", "", "Hours in your whole week"}, answers.faults);
  if (answers.parts.week_minutes == 0) answers.parts.week_minutes.reset();
  check_total(answers);
  return answers;
}

void show_as_typed(views::WeekStep& step, const FormFields& form) {
  const std::vector<FieldFault>& faults = step.frame.faults;
  const auto ticked = form.values("task");
  for (views::HoursRow& row : step.tasks) show_task(row, form, ticked, faults);
  step.own.clear();
  for (const OwnLine& line : own_lines(form)) step.own.push_back({line.text, line.hours, fault_at(faults, line.id)});
  step.week = hours_in(form, "week");
  step.week_error = fault_at(faults, "week");
}

}  // namespace willai::assessment
