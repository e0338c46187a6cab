// Step 3: the reader's skills, years of experience and tools.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "views/journey_view.hpp"

namespace willai::views {
namespace {

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::any_of(names, [&](const std::string& each) { return equal_ignoring_case(each, name); });
}

void add_tick(const std::string& name, const std::vector<std::string>& held, std::vector<TickRow>& rows) {
  const auto same = [&](const TickRow& row) { return equal_ignoring_case(row.name, name); };
  if (std::ranges::any_of(rows, same)) return;
  rows.push_back({name, holds(held, name) ? HoursRow::Tick::on : HoursRow::Tick::off});
}

// By name, so that the order does not reveal what the result will say.
void sort_by_name(std::vector<TickRow>& rows) {
  std::ranges::sort(rows, {}, [](const TickRow& row) { return to_lower(row.name); });
}

std::string lines_of(const std::vector<std::string>& names, const std::vector<TickRow>& listed) {
  std::string lines;
  for (const std::string& name : names) {
    const bool is_listed =
        std::ranges::any_of(listed, [&](const TickRow& row) { return equal_ignoring_case(row.name, name); });
    if (!is_listed) lines += name + "\n";
  }
  return lines;
}

}  // namespace

SkillsStep skills_step(const EditionFacts& facts, const Profession* profession, const AssessmentParts& parts,
                       StepFrame frame) {
  SkillsStep step;
  step.frame = std::move(frame);
  step.frame.head = step_head(facts, Step::skills, step.frame.faults);
  step.frame.headline = "Your skills and experience";
  step.frame.standfirst =
      "Tick what you can do and what you work with. This does not change your score. It helps us choose your "
      "strengths, your plan and your neighboring professions.";
  if (profession) {
    for (const Skill& skill : profession->skills) add_tick(skill.name, parts.skills, step.skills);
    for (const Task& task : profession->tasks)
      for (const Tool& tool : task.tools) add_tick(tool.name, parts.tools, step.tools);
  }
  sort_by_name(step.skills);
  sort_by_name(step.tools);
  step.other_skills = lines_of(parts.skills, step.skills);
  step.other_tools = lines_of(parts.tools, step.tools);
  if (parts.years) step.years = fmt::to_string(*parts.years);
  return step;
}

}  // namespace willai::views
