#include "views/result_view.hpp"

#include <algorithm>

#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/citations.hpp"
#include "views/measure_view.hpp"
#include "views/monday_view.hpp"
#include "views/outlook_view.hpp"
#include "views/page_head.hpp"
#include "views/place_chart.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

Range range_of(const Estimate& estimate) {
  return {estimate.low.value(), estimate.value.value(), estimate.high.value()};
}

std::optional<Range> range_of(const std::optional<Estimate>& estimate) {
  return estimate ? std::optional(range_of(*estimate)) : std::nullopt;
}

constexpr std::string_view word_of(scoring::AssessedBasis basis) {
  return basis == scoring::AssessedBasis::rated       ? "rated"
         : basis == scoring::AssessedBasis::editor    ? "editor"
         : basis == scoring::AssessedBasis::predicted ? "predicted"
                                             : "none";
}

std::optional<ResultNeighbour> neighbour_of(const scoring::AssessedTask& task) {
  if (!task.nearest) return std::nullopt;
  const scoring::RatedNeighbour& near = *task.nearest;
  return ResultNeighbour{near.task, near.level, near.by == scoring::LevelBy::people ? "people" : "this publication",
                         near.likeness};
}

// The three activities with the highest weight, of those the model matched.
std::vector<ResultReason> reasons_of(const scoring::AssessedTask& task) {
  constexpr std::size_t kTold = 3;
  std::vector<ResultReason> reasons;
  for (std::size_t i = 0; i < std::min(kTold, task.because.size()); ++i) {
    const scoring::Understood& each = task.because[i];
    reasons.push_back({each.name, each.weight, each.exposure, reason_text(each)});
  }
  return reasons;
}

constexpr std::string_view source_of(scoring::AssessedBasis basis) {
  return basis == scoring::AssessedBasis::rated       ? study_id::kLabels
         : basis == scoring::AssessedBasis::editor    ? study_id::kContent
         : basis == scoring::AssessedBasis::predicted ? study_id::kTaskModel
                                             : "";
}

// The number of the source of a level; 0 for none.
int note_of(const scoring::AssessedTask& task, Citations& citations) {
  const std::string_view source = source_of(task.basis);
  return source.empty() ? 0 : citations.cite(source);
}

std::vector<std::string> observed_of(const scoring::AssessedTask& task, const ResultGrounds& grounds,
                                     Citations& citations) {
  const Task* known = task.slug.empty() ? nullptr : find_task(*grounds.profession, task.slug);
  std::vector<std::string> observed = known ? observed_use(*known, grounds.facts) : std::vector<std::string>{};
  if (!observed.empty()) citations.cite(study_id::kAnthropic);
  return observed;
}

ResultTask task_of(const scoring::AssessedTask& task, const Profession* profession) {
  ResultTask row;
  row.name = task.name;
  row.slug = task.slug;
  if (!task.slug.empty()) row.url = site::deep_dive(profession->slug, task.slug);
  row.minutes = task.minutes;
  row.level = task.level;
  row.exposure = range_of(task.exposure);
  row.basis = word_of(task.basis);
  row.basis_text = basis_text(task);
  row.language = task.language;
  row.rationale = task.rationale;
  row.because = reasons_of(task);
  row.nearest = neighbour_of(task);
  row.tools = task.tools;
  for (const scoring::LikelyTask& each : task.choices) row.choices.push_back({each.task, each.level});
  return row;
}

ResultLevel level_of(const scoring::LevelTime& level, const scoring::WeekTime& time) {
  ResultLevel row{level.level, std::nullopt, {}, level_amount(level, time), level_text(level, time)};
  if (time.all() > 0) row.share = {level.least / time.all(), level.minutes / time.all(), level.most / time.all()};
  if (time.basis == scoring::WeekBasis::minutes)
    row.hours = Range{level.least / 60, level.minutes / 60, level.most / 60};
  return row;
}

// For a shift made half hour by half hour.
std::vector<Range> ranges_along(scoring::Shift shift, const scoring::WeekScore& week) {
  constexpr int kStep = 30;
  std::vector<Range> along;
  const int most = shift.minutes;
  for (int minutes = 0; minutes < most + kStep; minutes += kStep) {
    shift.minutes = std::min(minutes, most);
    along.push_back(range_of(scoring::exposure_with(week, shift)));
  }
  return along;
}

void add_week(const scoring::WeekScore& week, ResultView& view) {
  view.exposure = range_of(week.exposure);
  view.says = exposure_text(week);
  if (week.time.basis == scoring::WeekBasis::minutes) {
    view.hours_answered = week.time.answered / 60;
    view.week_amount = hours_text(week.time.all());
  }
  if (week.time.all() > 0) view.unanswered = week.time.unanswered / week.time.all();
  view.unanswered_amount = unanswered_amount(week.time);
  view.unanswered_text = unanswered_text(week.time);
  for (const scoring::LevelTime& level : week.levels) view.levels.push_back(level_of(level, week.time));
  // A change that the printed range does not show is none to a reader.
  for (const scoring::Shift& shift : week.shifts)
    if (range_text(shift.then) != range_text(*week.exposure)) view.shifts.push_back({week.tasks[shift.from].name, week.tasks[shift.to].name, shift.minutes, range_of(shift.then),
                           shift_text(shift, week), ranges_along(shift, week)});
}

ResultComparison comparison_of(const ResultGrounds& grounds) {
  ResultComparison comparison;
  if (grounds.profession) comparison.profession = range_of(grounds.profession->exposure);
  comparison.placed = range_of(grounds.placed);
  comparison.compared = grounds.compared;
  comparison.texts = {beside_text(grounds.week.exposure, grounds.profession),
                      place_text(grounds.placed, grounds.facts)};
  std::erase(comparison.texts, "");
  return comparison;
}

std::vector<ResultSkill> skills_of(const std::vector<Skill>& skills) {
  std::vector<ResultSkill> rows;
  for (const Skill& skill : skills) rows.push_back({skill.name, skill.group, skill.reason});
  return rows;
}

void add_transitions(const ResultGrounds& grounds, Citations& citations, ResultView& view) {
  if (!grounds.profession) return;
  const TransitionTable table = transitions_view(*grounds.profession, citations);
  for (const scoring::OwnTransition& own : grounds.transitions) {
    const std::string url = site::profession(own.to.profession);
    const auto row = std::ranges::find(table.rows, url, [](const TransitionRow& each) { return each.to.url; });
    if (own.to.profession.empty() || row == table.rows.end()) continue;
    view.transitions.push_back({row->to, own.to.overlap, range_of(own.to.exposure), row->direction, row->wage,
                                row->outlook, own.missing, own.held, transition_text(own), row->takes});
  }
}

void add_tasks(const ResultGrounds& grounds, Citations& citations, ResultView& view) {
  for (const scoring::AssessedTask& task : grounds.week.tasks) {
    ResultTask row = task_of(task, grounds.profession);
    row.note = note_of(task, citations);
    if (row.note > 0 && std::ranges::find(view.rests_on, row.note) == view.rests_on.end())
      view.rests_on.push_back(row.note);
    view.tasks.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < view.tasks.size(); ++i)
    view.tasks[i].observed = observed_of(grounds.week.tasks[i], grounds, citations);
  if (grounds.profession && grounds.profession->origin == Origin::composed) citations.cite(study_id::kOnet);
}

std::vector<std::string> limits_of(const scoring::WeekScore& week) {
  std::vector<std::string> limits = {
      "Exposure is about the time of tasks. It does not say whether an employer uses such software, or what happens to "
      "the hours saved, to a job or to a wage.",
      "The levels follow the rules of one study from 2023. Other studies ask other questions and can differ.",
      "If all raters and the model are wrong in the same way, our ranges cannot show it."};
  if (std::ranges::any_of(week.tasks, [](const scoring::AssessedTask& task) {
        return task.basis == scoring::AssessedBasis::predicted;
      }))
    limits.emplace_back(
        "A model made each predicted level. On tasks it had not seen, it agrees with people about as often as GPT-4 "
        "does. Read its figure together with the range.");
  return limits;
}

}  // namespace

ResultView result_view(const ResultGrounds& grounds) {
  const AssessmentParts& parts = grounds.assessment.parts();
  ResultView view;
  view.head = page_head(
      grounds.facts,
      {Section::assessment, "Your week", "The result of a personal assessment.", std::string(site::kResult)},
      Twin::none);
  view.edition_note = edition_text(parts.edition, grounds.facts.number);
  if (grounds.profession) view.profession = Link{grounds.profession->name, site::profession(grounds.profession->slug)};
  if (parts.years) view.years = static_cast<int>(*parts.years);
  add_week(grounds.week, view);
  view.typical = parts.tasks.empty() && grounds.profession && !grounds.week.tasks.empty();
  view.remark = week_remark(parts, grounds.week, grounds.profession);
  view.skipped_text = skipped_text(parts, grounds.profession);
  Citations citations(grounds.facts);
  add_tasks(grounds, citations, view);
  view.comparison = comparison_of(grounds);
  view.histogram = place_chart(grounds.facts, view);
  view.strengths = skills_of(grounds.skills.strengths);
  view.pressed = skills_of(grounds.skills.pressed);
  view.unknown_skills = grounds.skills.unknown;
  add_monday(grounds, view);
  add_transitions(grounds, citations, view);
  add_citations(view.head, citations);
  view.limits = limits_of(grounds.week);
  return view;
}

}  // namespace willai::views
