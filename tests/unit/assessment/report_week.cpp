// The tasks that a reader ticks in the form for a report.
#include "assessment/report_week.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "views/report_view.hpp"

namespace report_week_test {

using namespace willai;
using namespace willai::test;
using assessment::ReportWeek;

namespace {

Profession with_tasks(std::size_t count) {
  Profession profession;
  profession.slug = "kite-painter";
  profession.name = "Kite Painter";
  profession.plural = "Kite Painters";
  for (std::size_t i = 0; i < count; ++i) {
    Task task;
    task.slug = "task-" + std::to_string(i);
    task.name = "Task " + std::to_string(i);
    task.weight = Weight(i % 2 == 0 ? 1 : 2);
    profession.tasks.push_back(std::move(task));
  }
  return profession;
}

ReportWeek read(const Profession& profession, std::string_view body) {
  return assessment::read_report_week(profession, site::FormFields::parse(body));
}

views::ReportForm shown(const Profession& profession, std::string_view body) {
  views::ReportForm form = views::report_form_with_tasks(profession);
  assessment::show_as_typed(form, profession, read(profession, body), site::FormFields::parse(body));
  return form;
}

}  // namespace

TEST_CASE("ticks and hours are the tasks of the week; hours count as a tick") {
  const Profession kites = with_tasks(4);
  const ReportWeek week = read(kites, "task=task-2&h-task-2=&h-task-0=1%3A30&h-task-3=0");
  CHECK(week.faults.empty());
  CHECK(week.parts.profession == "kite-painter");
  CHECK(week.parts.tasks == std::vector<WeekTask>{{TaskOfProfession{"task-0"}, 90}, {TaskOfProfession{"task-2"}, std::nullopt}});
}

TEST_CASE("nothing ticked is no week, and the form takes no own words") {
  const Profession kites = with_tasks(2);
  CHECK(read(kites, "").parts.tasks.empty());
  CHECK(read(kites, "own=a+secret&own-hours=3").parts.tasks.empty());
  CHECK(read(kites, "week=40").faults.empty());
}

TEST_CASE("a fault has one sentence, and what was typed is shown again") {
  const Profession kites = with_tasks(3);
  const views::ReportForm hours = shown(kites, "task=task-1&h-task-0=200&h-task-2=3");
  CHECK(hours.tasks[0].error == "A week here has at most 100 hours.");
  CHECK(hours.tasks[0].hours == "200");
  CHECK(hours.tasks[1].is_ticked);
  CHECK(hours.tasks[2].hours == "3");
  CHECK(hours.week_error.empty());
  CHECK(shown(kites, "task=fly").week_error == "There is no task “fly” on the page of Kite Painters; tick your tasks again.");
  CHECK(shown(kites, "h-fly=2&task=task-0").tasks[0].is_ticked);
  CHECK(views::has_faults(shown(kites, "h-task-0=60&h-task-1=60")));
  CHECK_FALSE(views::has_faults(shown(kites, "h-task-0=60&h-task-1=40")));
}

TEST_CASE("a task is named by its key or its slug, and ranked by its weight") {
  const Profession kites = with_tasks(4);
  const views::ReportForm form = views::report_form_with_tasks(kites);
  CHECK(form.tasks[1].rank == 1);
  CHECK(form.tasks[3].rank == 2);
  CHECK(form.tasks[0].rank == 3);
  const std::string& key = form.tasks[2].key;
  CHECK(read(kites, "task=" + key + "&h-" + key + "=2").parts.tasks == read(kites, "task=task-2&h-task-2=2").parts.tasks);
}

}  // namespace report_week_test
