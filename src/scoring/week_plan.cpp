#include "scoring/week_plan.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace willai {
namespace {

// The maximum number of lines of each kind in the plan (method, clause 26).
constexpr std::size_t kTasksToTry = 2;
constexpr std::size_t kStrategies = 2;
constexpr std::size_t kSkillsToBuild = 2;

// Method, clause 26: "Names of skills and tools match without regard to case."
bool names(const std::vector<std::string>& list, std::string_view name) {
  return std::ranges::any_of(list, [&](const std::string& each) { return equal_ignoring_case(each, name); });
}

bool is_on_page(const Profession& profession, std::string_view name) {
  return std::ranges::any_of(profession.skills,
                             [&](const Skill& skill) { return equal_ignoring_case(skill.name, name); });
}

bool is_answered(const AssessedTask& task) { return task.exposure && task.minutes.value_or(1) > 0; }

// Indexes of the answered tasks, sorted by `rank`, the lowest first.
template <class Rank>
std::vector<std::size_t> answered_by(const WeekScore& week, Rank rank) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < week.tasks.size(); ++i)
    if (is_answered(week.tasks[i])) places.push_back(i);
  std::ranges::stable_sort(places,
                           [&](std::size_t a, std::size_t b) { return rank(week.tasks[a]) < rank(week.tasks[b]); });
  return places;
}

// Method, clause 26: "The first month is about the tasks of clause 24, or where there are none, the most exposed that
// are HIGH or MEDIUM; at most two."
std::vector<std::size_t> tasks_to_try(const WeekScore& week) {
  std::vector<std::size_t> places;
  for (const Shift& shift : week.shifts) places.push_back(shift.from);
  if (places.empty())
    places = answered_by(week,
                         [](const AssessedTask& task) { return std::tuple(-task.exposure->value.value(), task.name); });
  std::erase_if(places, [&](std::size_t i) { return week.tasks[i].level == Level::low; });
  if (places.size() > kTasksToTry) places.resize(kTasksToTry);
  return places;
}

// Method, clause 26: "the least exposed task where it is LOW".
std::optional<std::size_t> anchor_of(const WeekScore& week) {
  const auto places = answered_by(
      week, [](const AssessedTask& task) { return std::tuple(task.exposure->value, task.variance, task.name); });
  if (places.empty() || week.tasks[places.front()].level != Level::low) return std::nullopt;
  return places.front();
}

class Planner {
 public:
  explicit Planner(const PlanGrounds& grounds) : grounds_(grounds), week_(grounds.week) {}

  std::vector<PlanStep> plan() {
    plan_month();
    plan_quarter();
    plan_year();
    return std::move(steps_);
  }

 private:
  // Method, clause 26: "Each of the first two comes with a tool that the edition names for it and the reader does not
  // use. Otherwise it comes with a tool the reader does use, and otherwise alone."
  PlanStep tool_step(const AssessedTask& task) const {
    const auto& used = grounds_.assessment.parts().tools;
    for (const Tool& tool : task.tools)
      if (!names(used, tool.name))
        return {.horizon = Horizon::month,
                .kind = StepKind::try_tool,
                .task = task.name,
                .tool = tool.name,
                .text = tool.note};
    if (!task.tools.empty())
      return {
          .horizon = Horizon::month, .kind = StepKind::keep_tool, .task = task.name, .tool = task.tools.front().name};
    return {.horizon = Horizon::month, .kind = StepKind::time_task, .task = task.name};
  }

  void plan_month() {
    for (const std::size_t i : tasks_to_try(week_)) steps_.push_back(tool_step(week_.tasks[i]));
    if (const auto anchor = anchor_of(week_))
      steps_.push_back({.horizon = Horizon::month, .kind = StepKind::name_anchor, .task = week_.tasks[*anchor].name});
  }

  // Method, clause 26: "The quarter holds the first two changes of clause 24 and the first two strategies of the
  // profession, each for the task the first month is about."
  void plan_quarter() {
    for (std::size_t i = 0; i < std::min(kPlannedShifts, week_.shifts.size()); ++i) add_shift(week_.shifts[i]);
    const auto tried = tasks_to_try(week_);
    if (tried.empty() || !grounds_.profession) return;
    const auto& strategies = grounds_.profession->strategies;
    for (std::size_t i = 0; i < std::min(kStrategies, strategies.size()); ++i)
      steps_.push_back({.horizon = Horizon::quarter,
                        .kind = StepKind::use_strategy,
                        .task = week_.tasks[tried.front()].name,
                        .other = strategies[i].title,
                        .text = strategies[i].text});
  }

  void add_shift(const Shift& shift) {
    steps_.push_back({.horizon = Horizon::quarter,
                      .kind = StepKind::shift,
                      .task = week_.tasks[shift.from].name,
                      .other = week_.tasks[shift.to].name,
                      .minutes = shift.minutes,
                      .then = shift.then});
  }

  // Method, clause 26: "The year holds two skills that the page lists as growing or resilient and the reader did not
  // name. It also holds the least exposed task where it is LOW. Last comes the first skill missing for the first
  // transition of lower exposure, with its range beside it."
  void plan_year() {
    const auto& lacking = grounds_.skills.lacking;
    for (std::size_t i = 0; i < std::min(kSkillsToBuild, lacking.size()); ++i)
      steps_.push_back({.horizon = Horizon::year,
                        .kind = StepKind::build_skill,
                        .skill = lacking[i].name,
                        .text = lacking[i].reason});
    if (const auto anchor = anchor_of(week_))
      steps_.push_back({.horizon = Horizon::year,
                        .kind = StepKind::widen_anchor,
                        .task = week_.tasks[*anchor].name,
                        .minutes = week_.tasks[*anchor].minutes.value_or(0)});
    add_transition();
  }

  bool is_lower(const Transition& to) const {
    return to.exposure && grounds_.profession->exposure && to.exposure->value < grounds_.profession->exposure->value;
  }

  void add_transition() {
    for (const OwnTransition& each : grounds_.transitions)
      if (is_lower(each.to) && !each.missing.empty())
        return steps_.push_back({.horizon = Horizon::year,
                                 .kind = StepKind::look_elsewhere,
                                 .skill = each.missing.front(),
                                 .other = each.to.title,
                                 .then = each.to.exposure});
  }

  const PlanGrounds& grounds_;
  const WeekScore& week_;
  std::vector<PlanStep> steps_{};
};

void sort_one(const Skill& skill, const std::vector<std::string>& held, SkillsHeld& sorted) {
  const bool has = names(held, skill.name), pressed = skill.group == SkillGroup::vulnerable;
  if (has) (pressed ? sorted.pressed : sorted.strengths).push_back(skill);
  else if (!pressed) sorted.lacking.push_back(skill);
}

}  // namespace

// Method, clause 26: "A strength is a skill that the reader has and that the page of the profession lists as resilient
// or growing."
SkillsHeld sort_skills(const std::vector<std::string>& held, const Profession* profession) {
  SkillsHeld sorted;
  if (profession)
    for (const Skill& skill : profession->skills) sort_one(skill, held, sorted);
  std::ranges::stable_sort(sorted.lacking, {}, [](const Skill& skill) { return skill.group != SkillGroup::growing; });
  for (const std::string& name : held)
    if (!profession || !is_on_page(*profession, name)) sorted.unknown.push_back(name);
  return sorted;
}

std::vector<OwnTransition> own_transitions(const std::vector<std::string>& held, const Profession* profession) {
  std::vector<OwnTransition> own;
  if (!profession) return own;
  for (const Transition& to : profession->transitions) {
    own.push_back({to, {}, {}});
    for (const std::string& name : to.missing)
      (names(held, name) ? own.back().held : own.back().missing).push_back(name);
  }
  return own;
}

std::vector<PlanStep> plan_of(const PlanGrounds& grounds) { return Planner(grounds).plan(); }

}  // namespace willai
