#include "assessment/report_week.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/answers.hpp"

namespace willai::assessment {
namespace {

constexpr std::string_view kWeekField = "report-tasks";  // the id of the list of tasks
constexpr std::size_t kLongestShown = 60;
constexpr std::size_t kLongestHoursShown = 40;

// A program can send what no page has.
void check_names(const Profession& profession, const FormFields& form, std::vector<views::FieldFault>& faults) {
  std::vector<std::string> slugs = form.values("task");
  std::ranges::move(form.names_after("h-"), std::back_inserter(slugs));
  const auto strange = std::ranges::find_if(slugs, [&](const std::string& slug) { return !find_task(profession, slug); });
  if (strange == slugs.end()) return;
  faults.push_back({std::string(kWeekField), fmt::format("there is no task “{}” on the page of {}; tick your tasks again",
                                                         typed(*strange, kLongestShown), profession.plural)});
}

const views::FieldFault* fault_at(const std::vector<views::FieldFault>& faults, std::string_view field) {
  const auto found = std::ranges::find(faults, field, &views::FieldFault::field);
  return found == faults.end() ? nullptr : &*found;
}

bool is_of_a_task(const views::ReportForm& shown, std::string_view field) {
  return std::ranges::any_of(shown.tasks, [&](const views::ReportTask& task) { return "h-" + task.slug == field; });
}

std::string as_sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ".";
}

}  // namespace

ReportWeek read_report_week(const Profession& profession, const FormFields& form) {
  AssessmentParts before;
  before.profession = profession.slug;
  Answers answers = read_week(std::move(before), &profession, form);
  // This form takes no words of the reader's own.
  std::erase_if(answers.parts.tasks, [](const WeekTask& task) { return !std::holds_alternative<TaskOfProfession>(task.what); });
  check_names(profession, form, answers.faults);
  return {std::move(answers.parts), std::move(answers.faults)};
}

void show_as_typed(views::ReportForm& shown, const ReportWeek& week, const FormFields& form) {
  const std::vector<std::string> ticked = form.values("task");
  for (views::ReportTask& task : shown.tasks) {
    task.is_ticked = std::ranges::find(ticked, task.slug) != ticked.end();
    task.hours = typed(form.value("h-" + task.slug), kLongestHoursShown);
    if (const auto* fault = fault_at(week.faults, "h-" + task.slug)) task.error = as_sentence(fault->sentence);
  }
  for (const views::FieldFault& fault : week.faults)
    if (shown.week_error.empty() && !is_of_a_task(shown, fault.field))
      shown.week_error = as_sentence(fault.name.empty() ? fault.sentence : fault.name + ": " + fault.sentence);
}

}  // namespace willai::assessment
