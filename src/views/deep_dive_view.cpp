#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "site/routes.hpp"
#include "views/advice.hpp"
#include "views/analysis_view.hpp"
#include "views/corrections_view.hpp"
#include "views/deep_dive_page.hpp"
#include "views/measure_view.hpp"
#include "views/next_dive.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/use_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kLongestHeadline = 100;

std::string editorial_basis(const Task& task) {
  const std::string reading = "The level is our own rating under the study’s rules";
  if (!task.published.empty())
    return reading + ". The 80% range is wider where people rated the matching published tasks differently.";
  const std::string range = " The range shows how far one rating can be off, eight times in ten.";
  if (task.gap == Gap::no_data)
    return reading + ". This edition was made without the ratings of the matching published tasks." + range;
  return reading + ". We know of no published rating of this exact task." + range;
}

// How sure the readers of a task are of its level, as a probability of its own.
double certainty_of(const LabelShares& settled, Level level) {
  return level == Level::high ? settled.e1 : level == Level::medium ? settled.e2 : settled.e0;
}

std::string settled_basis(const Task& task) {
  const double certainty = certainty_of(*task.published.front().settled, *task.level);
  if (!task.raters_split && certainty > .99) return "All readings of this task agree on this level.";
  return fmt::format("The readings of this task, weighed by how each reader errs, give this level a probability of {}.{}",
                     two_decimals(std::min(certainty, .99)), task.contested ? " That is little: the level is contested." : "");
}

std::string basis_of(const Task& task) {
  switch (task.basis) {
    case Basis::settled: return settled_basis(task);
    case Basis::editorial: return editorial_basis(task);
    default:
      return task.gap == Gap::no_data ? "This edition was made without the study’s ratings."
                                      : "The study has no rating of this task. We do not show that as zero.";
  }
}

// The readings in one line, if they differ.
std::string pull_of(const Task& task) {
  if (task.basis != Basis::settled || !task.raters_split) return "";
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

// Where a task settled on another level than most work of its kind, whose text its reason is.
std::string parting_from_kind(const Task& task) {
  if (!task.kind_level || !task.level) return "";
  return fmt::format(" This is about such work in general, most of which is {}. In this task, its readers see {} that AI could do.",
                     word_for(*task.kind_level), *task.level > *task.kind_level ? "more" : "less");
}

// Where the task itself is new, or its words are; "" for none.
std::string since_last_of_words(const Profession& profession, const Task& task) {
  for (const EditionChange& change : profession.changes) {
    if (change.task != task.slug) continue;
    if (change.kind == ChangeKind::new_task) return fmt::format("This task is new in this edition ({}).", word_for(change.cause));
    if (change.kind == ChangeKind::reworded)
      return fmt::format("It was worded differently in the last edition ({}): “{}” ", word_for(change.cause),
                         shortened(change.was, 300));
  }
  return "";
}

std::string since_last(const Task& task) {
  if (!task.previous_level || !task.level) return "";
  if (*task.previous_level == *task.level) return "The level did not change since the last edition.";
  return fmt::format("The level was {} in the last edition.", word_for(*task.previous_level));
}

}  // namespace

namespace {

// `analysis_with` makes the analysis once the evidence is cited.
template <class MakeAnalysis>
DeepDivePage dive_with(const Profession& profession, const Task& task, const EditionFacts& facts, MakeAnalysis analysis_with) {
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
  page.uses = use_view(task, facts, citations);
  page.physical = physical_work(task, facts);
  if (task.basis == Basis::settled) page.basis_notes = {citations.cite(study_id::kLabels)};
  page.rationale = task.rationale + parting_from_kind(task);
  page.body = task.body;
  page.advice = advice_of(profession, task);
  page.pull = pull_of(task);
  for (const Tool& tool : task.tools) page.tools.push_back({tool.name, tool.note});
  page.tools_note = task.tools.empty() ? "This edition lists no tool for this task."
                                       : "These are kinds of tools, not recommendations.";
  for (const Activity& activity : task.activities) page.activities.push_back(activity.title);
  page.where_they_part = where_they_part(task, facts);
  page.since_last_edition = std::string(trim(since_last_of_words(profession, task) + since_last(task)));
  page.corrections = corrections_of_page(facts, site::deep_dive(profession.slug, task.slug));
  page.analysis = analysis_with(citations);
  page.head = page_head(
      facts,
      {Section::professions, page.headline,
       fmt::format("Exposure of the task “{}” for {}: {}. The evidence, and what you can do.", shortened(task.name, 80),
                   profession.plural, task.level ? word_for(*task.level) : "not rated"),
       site::deep_dive(profession.slug, task.slug)},
      Twin::json);
  page.head.profession = profession.slug;
  page.head.card = site::card(profession.slug);
  add_citations(page.head, citations);
  return page;
}

}  // namespace

DeepDivePage deep_dive_view(const Profession& profession, const Task& task, const EditionFacts& facts) {
  return dive_with(profession, task, facts,
                   [&](Citations& citations) { return analysis_view(profession, task.slug, citations); });
}

DeepDivePage next_dive_view(const Profession& profession, const Task& task, const EditionFacts& facts, DeepDivePage last) {
  return dive_with(profession, task, facts, [&](Citations& citations) {
    return refocused(std::move(last.analysis), profession, task.slug, citations);
  });
}

}  // namespace willai::views
