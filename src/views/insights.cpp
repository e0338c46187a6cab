#include "views/insights.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kNamesInASentence = 4;

// "A, B and C", and how many more there are. O*NET's task names contain commas, so they are in quotes.
std::string named(const Profession& profession, Level level) {
  std::vector<std::string> names = names_at(profession.tasks, level, kNamesInASentence);
  if (profession.origin == Origin::composed)
    for (std::string& name : names) name = "“" + name + "”";
  const int more = count_at(profession.tasks, level) - static_cast<int>(names.size());
  if (more > 0) names.push_back(fmt::format("{} more", more));
  return join_with_and(names);
}

// "3 tasks", or "12 rated tasks" if some are not rated.
std::string rated_tasks(const Profession& profession) {
  const int all = static_cast<int>(profession.tasks.size());
  const int gaps = count_at(profession.tasks, std::nullopt);
  return gaps == 0 ? counted(all, "task", "tasks") : counted(all - gaps, "rated task", "rated tasks");
}

std::string high_sentence(const Profession& profession) {
  const int high = count_at(profession.tasks, Level::high);
  if (high == 0) return fmt::format("None of the {} faces high AI exposure.", rated_tasks(profession));
  return fmt::format("{} of {} {} high AI exposure: {}.", high, rated_tasks(profession), high == 1 ? "faces" : "face",
                     named(profession, Level::high));
}

std::string resilient_sentence(const Profession& profession) {
  const int low = count_at(profession.tasks, Level::low);
  const bool written = profession.origin == Origin::written;
  if (low == 0) return written ? "We rate no task LOW." : "Each rated task could take half the time with a language model or with software built on one.";
  const std::string why =
      written ? fmt::format("{} on presence, on context nobody wrote down, or on answering for the outcome",
                            low == 1 ? "it rests" : "they rest")
              : fmt::format("neither a language model nor software built on one would halve {} time", low == 1 ? "its" : "their");
  return low == 1 ? fmt::format("1 task remains resilient, because {}: {}.", why, named(profession, Level::low))
                  : fmt::format("{} tasks remain resilient, because {}.", low, why);
}

// The first few of a list, and how many more there are.
std::string named(const std::vector<std::string>& names, int all) {
  std::vector<std::string> shown = names;
  if (all > static_cast<int>(shown.size()))
    shown.push_back(fmt::format("{} more", all - static_cast<int>(shown.size())));
  return join_with_and(shown);
}

std::string pressure_sentence(const Profession& profession) {
  if (count_at(profession.tasks, Level::high) + count_at(profession.tasks, Level::medium) == 0) return "";
  std::vector<std::string> names;
  for (const Skill& skill : profession.skills)
    if (skill.group == SkillGroup::vulnerable) names.push_back(skill.name);
  if (names.empty()) return "";
  const int all = static_cast<int>(names.size());
  if (names.size() > kNamesInASentence) names.resize(kNamesInASentence);
  if (profession.origin == Origin::composed)
    return fmt::format("Software can do more of the routine part of {}.", named(names, all));
  return fmt::format("{} {} under increasing pressure.", named(names, all), all == 1 ? "is" : "are");
}

std::string split_sentence(const Profession& profession) {
  const auto split = std::ranges::count_if(profession.tasks, &Task::raters_split);
  const int rated = static_cast<int>(std::ranges::count(profession.tasks, Basis::settled, &Task::basis));
  if (rated == 0) return "";
  if (split == 0) return fmt::format("People and GPT-4 agree on all {} rated tasks.", rated);
  return fmt::format("People and GPT-4 disagree on {} of {} rated tasks.", split, rated);
}

// Where an editor's level differs from the labels by people for the published tasks.
std::string editor_sentence(const Profession& profession) {
  std::vector<std::string> names;
  for (const Task& task : profession.tasks) {
    if (task.basis != Basis::editorial) continue;
    const bool differs = std::ranges::any_of(task.published, [&](const PublishedTask& published) {
      return published.readings.people && level_of(*published.readings.people) != *task.level;
    });
    if (differs) names.push_back(task.name);
  }
  if (names.empty()) return "";
  const int all = static_cast<int>(names.size());
  if (names.size() > 3) names.resize(3);
  return fmt::format("Our rating differs from people’s ratings on {} {}: {}.", number_word(all),
                     all == 1 ? "task" : "tasks", named(names, all));
}

std::string gap_sentence(const Profession& profession) {
  const int gaps = count_at(profession.tasks, std::nullopt);
  if (gaps == 0) return "";
  return fmt::format("{} {} no rating in the study. That makes the range wider.", counted(gaps, "task", "tasks"),
                     gaps == 1 ? "has" : "have");
}

std::string change_sentence(const Profession& profession) {
  const auto changed = std::ranges::count_if(profession.tasks, [](const Task& task) {
    return task.previous_level && task.level && *task.previous_level != *task.level;
  });
  if (!profession.previous) return "";
  if (changed == 0) return "No task changed its level since the last edition.";
  return fmt::format("{} changed {} level since the last edition.", counted(static_cast<int>(changed), "task", "tasks"),
                     changed == 1 ? "its" : "their");
}

}  // namespace

std::vector<std::string> insights_of(const Profession& profession) {
  if (profession.tasks.empty()) return {};
  if (!profession.exposure) return {gap_sentence(profession)};
  std::vector<std::string> insights;
  for (const auto& sentence :
       {high_sentence(profession), resilient_sentence(profession), pressure_sentence(profession),
        split_sentence(profession), editor_sentence(profession), gap_sentence(profession), change_sentence(profession)})
    if (!sentence.empty()) insights.push_back(sentence);
  return insights;
}

}  // namespace willai::views
