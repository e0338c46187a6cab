#include "assessment/answers.hpp"

#include "assessment/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace willai::assessment {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view line : split(text, '\n'))
    if (std::string name = typed(std::string(line), kLongestKept); !name.empty()) lines.push_back(std::move(name));
  return lines;
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::ranges::any_of(names, [&](const std::string& each) { return equal_ignoring_case(each, name); });
}

struct NameFields {
  std::string_view ticked;  // the name of the check boxes
  std::string_view others;  // and of the text field next to them, which is also its id
  std::string_view what;    // "skills"
};
constexpr NameFields kSkills{"skill", "other-skills", "skills"};
constexpr NameFields kTools{"tool", "other-tools", "tools"};

std::vector<std::string> names_in(const FormFields& form, const NameFields& fields) {
  std::vector<std::string> names;
  std::vector<std::string> all = form.values(fields.ticked);
  for (std::string& line : lines_of(form.value(fields.others))) all.push_back(std::move(line));
  for (const std::string& each : all)
    if (std::string name = typed(each, kLongestKept); !name.empty() && !holds(names, name))
      names.push_back(std::move(name));
  return names;
}

std::string fault_of(const std::vector<std::string>& names, const NameFields& fields) {
  for (const std::string& name : names)
    if (character_count(name) > kLongestName)
      return fmt::format("“{}” is too long; a name may have at most {} characters", shortened(name, 40), kLongestName);
  return names.size() > kMostNames ? fmt::format("there may be at most {} {}", kMostNames, fields.what) : "";
}

void read_names(const FormFields& form, const NameFields& fields, std::vector<std::string>& names,
                std::vector<views::FieldFault>& faults) {
  names = names_in(form, fields);
  if (std::string fault = fault_of(names, fields); !fault.empty())
    faults.push_back({std::string(fields.others), std::move(fault)});
}

void read_years(const std::string& text, Answers& answers) {
  answers.parts.years.reset();
  if (text.empty()) return;
  int years = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), years);
  const bool whole = fault == std::errc() && end == text.data() + text.size();
  if (whole && years >= 0 && years <= kMostYears) answers.parts.years = years;
  else answers.faults.push_back({"years", fmt::format("write the years as a whole number from 0 to {}", kMostYears)});
}

}  // namespace

std::string as_sentence(std::string fault) {
  if (!fault.empty() && fault[0] >= 'a' && fault[0] <= 'z') fault[0] = static_cast<char>(fault[0] - 'a' + 'A');
  return fault + ".";
}

Answers read_skills(AssessmentParts before, const Profession*, const FormFields& form) {
  Answers answers{std::move(before), {}};
  read_names(form, kSkills, answers.parts.skills, answers.faults);
  read_years(typed(form.value("years"), kLongestKept), answers);
  read_names(form, kTools, answers.parts.tools, answers.faults);
  return answers;
}

AssessmentParts with_profession(AssessmentParts before, std::string_view slug) {
  if (before.profession == slug) return before;
  before.profession = slug;
  before.skipped.clear();
  std::erase_if(before.tasks, [](const WeekTask& task) {
    return std::holds_alternative<TaskOfProfession>(task.what) || std::holds_alternative<TaskOfOnet>(task.what);
  });
  return before;
}

void show_as_typed(views::SkillsStep& step, const FormFields& form) {
  step.years = typed(form.value("years"), kLongestKept);
  step.other_skills = form.value(kSkills.others);
  step.other_tools = form.value(kTools.others);
}

}  // namespace willai::assessment
