// Step 2: the tasks of the reader's week, and how long they take.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/week_hours.hpp"
#include "scoring/described_tasks.hpp"
#include "views/journey_view.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kBlankRows = 1;         // next to a profession's tasks
constexpr std::size_t kBlankRowsWithout = 4;  // if there are only own tasks

std::string field_of(const std::optional<long long>& minutes) { return minutes ? hours_field(*minutes) : ""; }

// The whole sentence may be the name and its period.
bool says_more(const Task& task) { return task.statement != task.name && task.statement != task.name + "."; }

HoursRow row_of(const Task& task, const AssessmentParts& parts) {
  HoursRow row{task.slug, task.name, says_more(task) ? task.statement : "", HoursRow::Tick::off, "", ""};
  const auto chosen = std::ranges::find(parts.tasks, TaskChoice(TaskOfProfession{task.slug}), &WeekTask::what);
  if (chosen == parts.tasks.end()) return row;
  row.tick = HoursRow::Tick::on;
  row.hours = field_of(chosen->minutes);
  return row;
}

void add_own(const AssessmentParts& parts, WeekStep& step) {
  for (const WeekTask& task : parts.tasks) {
    if (const auto* own = std::get_if<OwnTask>(&task.what)) step.own.push_back({own->text, field_of(task.minutes), ""});
    if (std::holds_alternative<WithheldTask>(task.what)) step.own.push_back({"", field_of(task.minutes), ""});
  }
  const std::size_t blank = step.tasks.empty() && step.own.empty() ? kBlankRowsWithout : kBlankRows;
  step.own.resize(step.own.size() + blank);
}

long long minutes_in(const AssessmentParts& parts) {
  long long minutes = 0;
  for (const WeekTask& task : parts.tasks) minutes += task.minutes.value_or(0);
  return minutes;
}

long long without_hours(const AssessmentParts& parts) {
  return std::ranges::count_if(parts.tasks, [](const WeekTask& task) { return !task.minutes; });
}

// For tasks that were selected but have no hours.
std::string open_tasks_text(const AssessmentParts& parts) {
  const int open = static_cast<int>(without_hours(parts));
  if (open == 0) return "";
  return fmt::format(" {} {} no hours yet. That widens the range too.", counted(open, "ticked task", "ticked tasks"),
                     open == 1 ? "has" : "have");
}

std::string remains_text(const AssessmentParts& parts) {
  const long long given = minutes_in(parts);
  if (!parts.week_minutes)
    return "Enter the hours of your whole week to see what is still unplaced." + open_tasks_text(parts);
  const long long left = *parts.week_minutes - given;
  if (left < 0)
    return fmt::format("The tasks take {} more than the whole week. That is fine: we count the hours of the tasks.",
                       hours_text(static_cast<double>(-left)));
  if (left == 0) return "Your whole week is placed." + open_tasks_text(parts);
  return fmt::format("{} {} not placed yet. Unplaced time counts as unknown and widens your range.",
                     hours_text(static_cast<double>(left)), left == 60 || left == 1 ? "is" : "are") +
         open_tasks_text(parts);
}

std::string legend_of(const Profession* profession) {
  return profession ? fmt::format("Tasks of {}", profession->plural) : "Your tasks";
}

std::string sureness_of(const ResultTask& task) {
  if (!task.exposure) return task.basis_text;
  const double width = task.exposure->high - task.exposure->low;
  const std::string_view sure = width <= .35 ? "Fairly sure" : width <= .6 ? "Not very sure" : "Quite unsure";
  return fmt::format("{}: {} on a scale from 0 to 1, predicted from your words.", sure, range_text(*task.exposure));
}

}  // namespace

WeekStep week_step(const EditionFacts& facts, const Profession* profession, const AssessmentParts& parts,
                   StepFrame frame) {
  WeekStep step;
  step.frame = std::move(frame);
  step.frame.head = step_head(facts, Step::week, step.frame.faults);
  step.frame.headline = "Your week";
  step.frame.standfirst =
      profession ? "Tick what you do in a normal week and enter about how many hours it takes. Rough figures are "
                   "enough."
                 : "Write down what you do in a normal week, one task per line, and about how many hours it takes.";
  step.legend = legend_of(profession);
  if (profession)
    for (const Task& task : profession->tasks) step.tasks.push_back(row_of(task, parts));
  add_own(parts, step);
  step.given = hours_field(minutes_in(parts));
  step.week = field_of(parts.week_minutes);
  step.remains = remains_text(parts);
  return step;
}

void add_readings(WeekStep& step, const ResultView& result) {
  for (OwnRow& row : step.own) {
    const auto read = std::ranges::find_if(
        result.tasks, [&](const ResultTask& task) { return task.slug.empty() && task.name == row.text; });
    if (row.text.empty() || read == result.tasks.end()) continue;
    row.sureness = sureness_of(*read);
    row.reading = *read;
  }
}

namespace {

std::string described_text(int ticked, int own) {
  if (ticked + own == 0)
    return "Nothing in your text reads like a task of this profession. Tick your tasks, or write them down below.";
  std::vector<std::string> parts;
  if (ticked > 0)
    parts.push_back(fmt::format("{} {} ticked because your text reads like", counted(ticked, "task", "tasks"),
                                ticked == 1 ? "is" : "are"));
  if (own > 0)
    parts.push_back(fmt::format("{} of it {} below as {}", counted(own, "line", "lines"), own == 1 ? "stands" : "stand",
                                own == 1 ? "an own task" : "own tasks"));
  return join_with_and(parts) + ". Untick or clear what is not yours. Nothing counts until you continue.";
}

bool has_own(const WeekStep& step, const std::string& text) {
  return std::ranges::any_of(step.own, [&](const OwnRow& row) { return equal_ignoring_case(row.text, text); });
}

}  // namespace

void add_described(WeekStep& step, const scoring::DescribedWeek& described) {
  int ticked = 0, own = 0;
  for (const scoring::DescribedTask& each : described.tasks) {
    const auto row = std::ranges::find(step.tasks, each.slug, &HoursRow::slug);
    if (row == step.tasks.end() || row->tick == HoursRow::Tick::on) continue;
    row->tick = HoursRow::Tick::on;
    row->because = shortened(each.because, 160);
    ++ticked;
  }
  for (const std::string& text : described.own) {
    if (has_own(step, text) || step.own.empty()) continue;
    step.own.insert(step.own.end() - 1, OwnRow{text, "", ""});
    ++own;
  }
  for (const std::string& text : described.unplaced)
    if (!has_own(step, text)) step.unplaced.push_back(text);
  step.described = described_text(ticked, own);
}

}  // namespace willai::views
