#include <fmt/format.h>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/advice.hpp"
#include "views/analysis_view.hpp"
#include "views/measure_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kLongestHeadline = 100;

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

// The readings in one line, if they differ.
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

// A shortened name comes last, where its dots read as an end.
std::string headline_of(const Profession& profession, const Task& task) {
  const std::string& name = task.doing.empty() ? task.name : task.doing;
  // A very long headline is the task alone; the profession is named above it.
  if (name.size() + profession.plural.size() > kLongestHeadline) return name;
  return name.ends_with("…") ? fmt::format("What AI changes for {}: {}", profession.plural, lower_first(name))
                             : fmt::format("{}: what AI changes for {}", name, profession.plural);
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
  page.evidence = task_evidence_view(task, facts, citations);
  if (task.basis == Basis::rated) page.basis_notes = {citations.cite(study_id::kLabels)};
  page.rationale = task.rationale;
  page.advice = advice_of(profession, task);
  page.pull = pull_of(task);
  for (const Tool& tool : task.tools) page.tools.push_back({tool.name, tool.note});
  page.tools_note =
      task.tools.empty() ? "No tool is recorded for this task in this edition." : "Kinds of tool, no recommendations.";
  for (const Activity& activity : task.activities) page.activities.push_back(activity.title);
  page.where_they_part = where_they_part(task, facts);
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
