#include "assessment/report_week.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/answers.hpp"
#include "domain/week_hours.hpp"
#include "views/report_view.hpp"

namespace willai::assessment {
namespace {

using site::FormFields;
using site::typed;

constexpr std::string_view kWeekField = "report-tasks";  // the id of the list of tasks
constexpr std::size_t kLongestShown = 60;
constexpr std::size_t kLongestHoursShown = 40;

// Pages name a task by its key, programs may by its slug.
struct Names {
  std::string key;
  std::string slug;
  bool has(std::string_view name) const { return name == key || name == slug; }
};

Names names_of(const Task& task) { return {views::key_in_report(task.slug), task.slug}; }

std::string hours_of(const FormFields& form, const Names& names) {
  std::string hours = typed(form.value("h-" + names.key), kLongestHoursShown);
  return hours.empty() ? typed(form.value("h-" + names.slug), kLongestHoursShown) : hours;
}

bool is_ticked(const std::vector<std::string>& ticked, const Names& names) {
  return std::ranges::any_of(ticked, [&](const std::string& each) { return names.has(each); });
}

// Hours next to an unchecked box count as checking it.
void read_one(const Task& task, const FormFields& form, const std::vector<std::string>& ticked, ReportWeek& week) {
  const Names names = names_of(task);
  std::optional<long long> minutes;
  if (const std::string hours = hours_of(form, names); !hours.empty()) {
    const auto parsed = parse_hours(hours);
    if (parsed.ok()) minutes = *parsed;
    else week.faults.push_back({"h-" + names.key, parsed.error().message, task.name});
  }
  if (is_ticked(ticked, names) || minutes.value_or(0) > 0)
    week.parts.tasks.emplace_back(TaskOfProfession{task.slug}, minutes);
}

void check_whole(ReportWeek& week) {
  long long sum = 0;
  for (const WeekTask& task : week.parts.tasks) sum += task.minutes.value_or(0);
  if (week.parts.tasks.size() > kMostTasks)
    week.faults.push_back({std::string(kWeekField), fmt::format("a week may have at most {} tasks here", kMostTasks)});
  if (sum > kMostMinutes)
    week.faults.push_back({std::string(kWeekField), fmt::format("the tasks add up to {} hours; a week may have at most 100 here",
                                                                hours_field(sum))});
}

// A program can send what no page has.
void check_names(const Profession& profession, const FormFields& form, ReportWeek& week) {
  std::vector<std::string> sent = form.values("task");
  std::ranges::move(form.names_after("h-"), std::back_inserter(sent));
  std::vector<Names> known;
  for (const Task& task : profession.tasks) known.push_back(names_of(task));
  const auto strange = std::ranges::find_if(sent, [&](const std::string& name) {
    return std::ranges::none_of(known, [&](const Names& each) { return each.has(name); });
  });
  if (strange == sent.end()) return;
  week.faults.push_back({std::string(kWeekField), fmt::format("there is no task “{}” on the page of {}; tick your tasks again",
                                                              typed(*strange, kLongestShown), profession.plural)});
}

}  // namespace

ReportWeek read_report_week(const Profession& profession, const FormFields& form) {
  ReportWeek week;
  week.parts.profession = profession.slug;
  const std::vector<std::string> ticked = form.values("task");
  for (const Task& task : profession.tasks) read_one(task, form, ticked, week);
  check_names(profession, form, week);
  check_whole(week);
  return week;
}

void show_as_typed(views::ReportForm& shown, const Profession& profession, const ReportWeek& week, const FormFields& form) {
  const std::vector<std::string> ticked = form.values("task");
  for (std::size_t i = 0; i < shown.tasks.size(); ++i) {
    views::ReportTask& task = shown.tasks[i];
    const Names names = names_of(profession.tasks[i]);
    task.is_ticked = is_ticked(ticked, names);
    task.hours = hours_of(form, names);
    const auto fault = std::ranges::find(week.faults, "h-" + task.key, &views::FieldFault::field);
    if (fault != week.faults.end()) task.error = as_sentence(fault->sentence);
  }
  const auto whole = std::ranges::find(week.faults, kWeekField, &views::FieldFault::field);
  if (whole != week.faults.end()) shown.week_error = as_sentence(whole->sentence);
}

}  // namespace willai::assessment
