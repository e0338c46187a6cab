#include "views/composed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string gpt4_sentence(const Readings& readings) {
  const auto& first = readings.gpt4_rubric1;
  const auto& second = readings.gpt4_rubric2;
  if (!first && !second) return "";
  if (!first || !second) return fmt::format(" GPT-4 says {}.", word_for(first ? *first : *second));
  if (*first != *second)
    return fmt::format(" GPT-4 says {} under one set of rules, {} under the other.", word_for(*first),
                       word_for(*second));
  if (readings.people && *first == *readings.people) return " GPT-4 agrees under both sets of rules.";
  return fmt::format(" GPT-4 says {} under both sets of rules.", word_for(*first));
}

std::string activities_sentence(const std::vector<Activity>& activities) {
  if (activities.empty()) return "";
  std::string list;
  for (const Activity& activity : activities)
    list += (list.empty() ? "" : "; ") + lower_first(without_stop(activity.title));
  return fmt::format(" Work {}: {}.", activities.size() == 1 ? "activity" : "activities", list);
}

std::vector<std::string> quoted_names_at(const Profession& profession, Level level, std::size_t most) {
  std::vector<std::string> names;
  for (const Task& task : profession.tasks)
    if (task.level == level && names.size() < most) names.push_back("“" + task.name + "”");
  return names;
}

std::vector<std::string> skill_names(const Profession& profession, SkillGroup group, std::size_t most) {
  std::vector<std::string> names;
  for (const Skill& skill : profession.skills)
    if (skill.group == group && skill.kind != SkillKind::technology && names.size() < most) names.push_back(skill.name);
  return names;
}

void add_high(const Profession& profession, std::vector<Strategy>& strategies) {
  const auto names = quoted_names_at(profession, Level::high, 2);
  if (names.empty()) return;
  strategies.push_back(
      {"Draft with a model, and own the check",
       fmt::format("People rated {} as work a language model alone could speed up. Try it on a "
                   "made-up case with nothing confidential in it, write down what you had to correct, and make that "
                   "check your part of the work.",
                   join_with_and(names))});
}

void add_medium(const Profession& profession, std::vector<Strategy>& strategies) {
  const auto names = quoted_names_at(profession, Level::medium, 2);
  if (names.empty()) return;
  strategies.push_back(
      {"Ask what software it would take",
       fmt::format("By people’s ratings, {} would be faster only with software built on a model. Find out whether your "
                   "workplace has or plans such software, and which of your records it would need.",
                   join_with_and(names))});
}

void add_low(const Profession& profession, std::vector<Strategy>& strategies) {
  const auto names = quoted_names_at(profession, Level::low, 2);
  if (names.empty()) return;
  strategies.push_back({"Name what stays", fmt::format("People who rated them saw no way to halve the time of {}. "
                                                       "Name such tasks when you describe what you bring.",
                                                       join_with_and(names))});
}

void add_skills(const Profession& profession, std::vector<Strategy>& strategies) {
  const auto names = skill_names(profession, SkillGroup::resilient, 3);
  if (names.empty()) return;
  strategies.push_back(
      {"Look closer at " + names.front(),
       fmt::format("{} {} important in this occupation, and across all occupations {} where exposure is lower. "
                   "Of the skills listed here, training in {} goes with less exposed work.",
                   join_with_and(names), names.size() == 1 ? "is" : "are",
                   names.size() == 1 ? "matters more" : "matter more", names.size() == 1 ? "it" : "them")});
}

}  // namespace

std::string composed_rationale(const Task& task) {
  const Readings readings = task.published.empty() ? Readings{} : task.published.front().readings;
  std::string text = readings.people            ? fmt::format("People rated it {}.", word_for(*readings.people))
                     : task.gap == Gap::no_data ? "Not rated: this edition was made without the study’s ratings."
                                                : "Not rated: the study has no rating by people for this task.";
  return text + gpt4_sentence(readings) + activities_sentence(task.activities);
}

std::string composed_rewording(const std::string& proposed) {
  return fmt::format(" O*NET proposes to reword it: “{}”", proposed);
}

std::string emerging_rationale() { return "Not rated: O*NET lists it as an emerging task, found after the study."; }

std::string composed_reason(const ElementEvidence& evidence) {
  return fmt::format(
      "Importance {:.1f} of 5 here. Across {} occupations it matters {} where exposure is higher (correlation "
      "{}{:.2f}).",
      evidence.importance, evidence.occupations, evidence.correlation > 0 ? "more" : "less",
      evidence.correlation < 0 ? "−" : "", std::abs(evidence.correlation));
}

std::string composed_reason(const TechnologyEvidence& evidence) {
  const std::string examples =
      evidence.examples.empty() ? "Used here." : fmt::format("Here: {}.", join_with_and(evidence.examples));
  return fmt::format(
      "{}{} The {} rated occupations that use such software have a mean exposure of {:.2f}; all occupations, {:.2f}.",
      examples, evidence.in_demand ? " Frequent in US job postings." : "", evidence.occupations, evidence.mean_exposure,
      evidence.mean_of_all);
}

std::vector<Strategy> composed_strategies(const Profession& profession) {
  std::vector<Strategy> strategies;
  add_high(profession, strategies);
  add_medium(profession, strategies);
  add_low(profession, strategies);
  add_skills(profession, strategies);
  return strategies;
}

}  // namespace willai::views
