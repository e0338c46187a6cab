#include <fmt/format.h>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/analysis_view.hpp"
#include "views/measure_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

std::string quoted(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) quoted.push_back("“" + name + "”");
  return join_with_and(quoted);
}

// Other tasks of the profession at a level, in quotes; "" when there are none.
std::string others_at(const Profession& profession, const Task& task, Level level) {
  std::vector<std::string> names;
  for (const Task& other : profession.tasks)
    if (other.level == level && other.slug != task.slug && names.size() < 2) names.push_back(other.name);
  return quoted(names);
}

std::vector<std::string> advice_when_high(const Profession& profession, const Task& task) {
  std::vector<std::string> advice = {
      "The routine half of this task is under pressure: where the case is well described, a first version now takes a "
      "fraction of the time."};
  const std::string low = others_at(profession, task, Level::low);
  advice.push_back(
      low.empty() ? "If it fills much of your week, build what stands beside it: checking a draft against the case at "
                    "hand, knowing when it is wrong, and answering for the result."
                  : fmt::format("If it fills much of your week, build what stands beside it: checking a draft against "
                                "the case at hand, and the tasks raters leave with people here, such as {}.",
                                low));
  return advice;
}

std::vector<std::string> advice_when_medium(const Profession& profession, const Task& task) {
  std::vector<std::string> advice = {
      "This task splits. Software built on a language model can fetch, sort and draft its material; a person sets the "
      "question, checks what came back and decides."};
  const std::string high = others_at(profession, task, Level::high);
  advice.push_back(high.empty() ? "Whether it gets faster in your workplace depends on such software being there and "
                                  "reaching the right records."
                                : fmt::format("Whether it gets faster in your workplace depends on such software being "
                                              "there; tasks such as {} need only a chat window.",
                                              high));
  return advice;
}

std::vector<std::string> advice_when_low(const Profession& profession, const Task& task) {
  std::vector<std::string> advice = {
      "This task is a durable anchor: neither a language model nor software built on one would halve its time at equal "
      "quality."};
  const std::string high = others_at(profession, task, Level::high);
  advice.push_back(
      high.empty()
          ? "Skill in it keeps its worth; make yours visible, and let others learn it from you."
          : fmt::format("Time saved elsewhere, as in {}, can go here. Skill in it keeps its worth; make yours visible.",
                        high));
  return advice;
}

std::vector<std::string> advice_of(const Profession& profession, const Task& task) {
  if (!task.advice.empty()) return {task.advice};
  if (!task.level)
    return {
        "No level is printed because nobody rated this task, and this edition holds no model that would predict one. "
        "The tasks around it are rated; see the table below."};
  switch (*task.level) {
    case Level::high: return advice_when_high(profession, task);
    case Level::medium: return advice_when_medium(profession, task);
    default: return advice_when_low(profession, task);
  }
}

std::string editorial_basis(const Task& task) {
  const std::string reading = "The level is this publication’s own reading of the study’s rubric";
  if (!task.published.empty())
    return reading +
           "; the range is its 80 % interval, wider where people labelled the published tasks behind it otherwise.";
  const std::string range = " The range is what one rater’s label allows, 80 of 100 times.";
  if (task.gap == Gap::no_data)
    return reading + "; this edition was made without the labels of the published tasks behind it." + range;
  return reading + "; no published rating of this very task is known to us." + range;
}

std::string basis_of(const Task& task) {
  switch (task.basis) {
    case Basis::rated:
      return "The level is the label that people gave this task in the study; the range is its 80 % interval, wider "
             "where "
             "GPT-4’s labels differ.";
    case Basis::editorial: return editorial_basis(task);
    default:
      return task.gap == Gap::no_data
                 ? "This edition was made without the study’s labels."
                 : "A gap: the study’s file holds no label for this task. It is not drawn as zero.";
  }
}

// The readings in one line, where they part.
std::string pull_of(const Task& task) {
  if (task.basis != Basis::rated || !task.raters_split) return "";
  const Readings& readings = task.published.front().readings;
  if (!readings.people || !readings.gpt4_rubric1 || !readings.gpt4_rubric2) return "";
  if (*readings.gpt4_rubric1 == *readings.gpt4_rubric2)
    return fmt::format("People say {}. GPT-4, asked twice, says {}.", word_for(level_of(*readings.people)),
                       word_for(level_of(*readings.gpt4_rubric1)));
  return fmt::format("People say {}. GPT-4, asked twice, says {} and {}.", word_for(level_of(*readings.people)),
                     word_for(level_of(*readings.gpt4_rubric1)), word_for(level_of(*readings.gpt4_rubric2)));
}

// A name cut short stands last, where its dots read as an end.
std::string headline_of(const Profession& profession, const Task& task) {
  const std::string& name = task.doing.empty() ? task.name : task.doing;
  return name.ends_with("…") ? fmt::format("What AI changes for {}: {}", profession.plural, lower_first(name))
                             : fmt::format("{}: what AI changes for {}", name, profession.plural);
}

std::string standfirst_of(const Profession& profession, const Task& task) {
  const std::string rest = "the level and what it rests on, where readings differ, and what to build beside it.";
  if (!task.level)
    return fmt::format(
        "A task nobody has rated yet. This page says what is known of it among the tasks of {}, and leaves the rest "
        "open.",
        profession.plural);
  const std::string opening = *task.level == Level::high ? "A language model alone can do much of this task’s routine"
                              : *task.level == Level::medium
                                  ? "Software built on a language model can carry part of this task"
                                  : "Language models reach little of this task";
  return fmt::format("{}. This page sets out {}", opening, rest);
}

std::string since_last(const Task& task) {
  if (!task.previous_level || !task.level) return "";
  if (*task.previous_level == *task.level) return "The level did not change since the last edition.";
  return fmt::format("The level was {} in the last edition.", word_for(*task.previous_level));
}

}  // namespace

DeepDivePage deep_dive_view(const Profession& profession, const Task& task, const EditionFacts& facts) {
  Citations citations(facts);
  DeepDivePage page;
  page.profession = {profession.plural, site::profession(profession.slug)};
  page.headline = headline_of(profession, task);
  page.standfirst = standfirst_of(profession, task);
  page.task_name = task.name;
  if (task.statement != task.name && task.statement != task.name + ".") page.statement = task.statement;
  page.level = level_cell(task);
  page.range = range_text(task.exposure);
  page.basis = basis_of(task);
  page.evidence = task_evidence_view(task, citations);
  if (task.basis == Basis::rated) page.basis_notes = {citations.cite("gpts-are-gpts")};
  page.rationale = task.rationale;
  page.advice = advice_of(profession, task);
  page.pull = pull_of(task);
  for (const Tool& tool : task.tools) page.tools.push_back({tool.name, tool.note});
  page.tools_note =
      task.tools.empty() ? "No tool is recorded for this task in this edition." : "Kinds of tool, no recommendations.";
  for (const Activity& activity : task.activities) page.activities.push_back(activity.title);
  page.where_they_part = where_they_part(task);
  page.since_last_edition = since_last(task);
  page.analysis = analysis_view(profession, task.slug, citations);
  page.head = page_head(
      facts,
      {Section::professions, page.headline,
       fmt::format("Exposure of the task “{}” for {}: {}, the evidence, and what to build beside it.",
                   shortened(task.name, 80), profession.plural, task.level ? word_for(*task.level) : "not rated"),
       site::deep_dive(profession.slug, task.slug)},
      Twin::json);
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
