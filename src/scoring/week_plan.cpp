#include "scoring/week_plan.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace willai::scoring {
namespace {

// Method, clause 26: "Names of skills and tools match without regard to case."
bool names(const std::vector<std::string>& list, std::string_view name) {
  return std::ranges::any_of(list, [&](const std::string& each) { return equal_ignoring_case(each, name); });
}

bool is_on_page(const Profession& profession, std::string_view name) {
  return std::ranges::any_of(profession.skills,
                             [&](const Skill& skill) { return equal_ignoring_case(skill.name, name); });
}

bool is_answered(const AssessedTask& task) { return task.level && task.minutes.value_or(1) > 0; }

// Method, clause 26: "A task matters by its time, of which all counts where it is HIGH, half where it is MEDIUM and a tenth
// where it is LOW."
double weight_on_monday(const AssessedTask& task) {
  constexpr double kOne = 60;  // minutes, where the reader gave none
  const double part = task.level == Level::high ? 1 : task.level == Level::medium ? .5 : .1;
  return part * task.minutes.value_or(kOne);
}

// Method, clause 26: "At most four tasks are listed, what matters most first; ties go by name."
std::vector<std::size_t> tasks_that_matter(const WeekScore& week) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < week.tasks.size(); ++i)
    if (is_answered(week.tasks[i])) places.push_back(i);
  std::ranges::stable_sort(places, {}, [&](std::size_t i) {
    return std::tuple(-weight_on_monday(week.tasks[i]), std::string_view(week.tasks[i].name));
  });
  if (places.size() > kMondayTasks) places.resize(kMondayTasks);
  return places;
}

// Method, clause 26: "Each comes with a tool that the edition names for it: one the reader uses, otherwise the first."
void add_tool(const AssessedTask& task, const std::vector<std::string>& used, MondayTask& monday) {
  if (task.tools.empty()) return;
  const auto own = std::ranges::find_if(task.tools, [&](const Tool& tool) { return names(used, tool.name); });
  monday.uses_tool = own != task.tools.end();
  monday.tool = monday.uses_tool ? &*own : &task.tools.front();
}

// Method, clause 26: "It comes with the next skill that the page lists as growing or resilient and the reader did not name,
// and with what the edition says to learn of it. Of a growing skill the reason is enough."
void add_skill(const std::vector<Skill>& lacking, std::size_t& next, MondayTask& monday) {
  while (next < lacking.size() && lacking[next].learn.empty() && lacking[next].group != SkillGroup::growing) ++next;
  if (next == lacking.size()) return;
  const Skill& skill = lacking[next++];
  monday.learn = skill.name;
  monday.how = skill.learn.empty() ? skill.reason : skill.learn;
}

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

std::vector<MondayTask> monday_of(const PlanGrounds& grounds) {
  std::vector<MondayTask> list;
  std::size_t next = 0;
  for (const std::size_t place : tasks_that_matter(grounds.week)) {
    const AssessedTask& task = grounds.week.tasks[place];
    MondayTask monday{.task = place};
    add_tool(task, grounds.assessment.parts().tools, monday);
    if (const Task* known = grounds.profession && !task.slug.empty() ? find_task(*grounds.profession, task.slug) : nullptr)
      monday.advice = known->advice;
    add_skill(grounds.skills.lacking, next, monday);
    list.push_back(std::move(monday));
  }
  return list;
}

}  // namespace willai::scoring
