// /compare/<profession>/<other>: two professions side by side, measure by measure, never as one number.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/compare_page.hpp"
#include "views/measure_view.hpp"
#include "views/outlook_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {


std::string or_none(std::string text) { return text.empty() ? std::string(kNone) : text; }

std::string tasks_at(const Profession& profession, std::optional<Level> level) {
  return fmt::format("{} of {}", count_at(profession.tasks, level), profession.tasks.size());
}

CompareGroup exposure_group(const Profession& a, const Profession& b) {
  CompareGroup group{"Exposure", "80% ranges on a scale from 0 to 1, and tasks by level.", {}};
  const auto range = [](const Profession& each) {
    return each.exposure ? range_text(each.exposure) : std::string("No task is rated");
  };
  group.rows.push_back({"Range of exposure", range(a), range(b)});
  for (const Level level : kLevels)
    group.rows.push_back({fmt::format("Tasks at {}", word_for(level)), tasks_at(a, level), tasks_at(b, level)});
  if (count_at(a.tasks, std::nullopt) + count_at(b.tasks, std::nullopt) > 0)
    group.rows.push_back({"Tasks not rated", tasks_at(a, std::nullopt), tasks_at(b, std::nullopt)});
  return group;
}

std::string placed(const Profession& profession, const Measure& measure) {
  const MeasureValue* value = find_value(profession.measures, measure.id);
  if (!value) return std::string(kNone);
  return value->percentile ? fmt::format("above {} of 100", whole_percentile(*value->percentile))
                           : "No value: " + value->gap;
}

CompareGroup measures_group(const Profession& a, const Profession& b, const EditionFacts& facts, MeasureKind kind,
                            Citations& citations) {
  CompareGroup group;
  for (const Measure& each : facts.measures) {
    const bool shown = each.kind == kind && each.role == MeasureRole::reading;
    if (!shown || (!find_value(a.measures, each.id) && !find_value(b.measures, each.id))) continue;
    citations.cite(each.source);
    group.rows.push_back(
        {fmt::format("{} ({}, {})", each.name, each.by, each.vintage), placed(a, each), placed(b, each)});
  }
  return group;
}

CompareGroup outlook_group(const Profession& a, const Profession& b, const EditionFacts& facts, Citations& citations) {
  CompareGroup group{"Jobs and pay",
                     "United States. People include the self-employed; wages do not. A projection is no forecast of AI.", {}};
  for (const Measure& each : facts.measures) {
    if (each.kind != MeasureKind::outlook || each.role != MeasureRole::reading) continue;
    const MeasureValue* first = find_value(a.measures, each.id);
    const MeasureValue* second = find_value(b.measures, each.id);
    if (!first && !second) continue;
    citations.cite(each.source);
    group.rows.push_back({fmt::format("{} ({})", each.name, each.vintage),
                          first ? labor_figure(a, each, *first) : std::string(kNone),
                          second ? labor_figure(b, each, *second) : std::string(kNone)});
  }
  if (const std::string first = group_of(a), second = group_of(b); !first.empty() || !second.empty())
    group.rows.push_back({"The group", or_none(first), or_none(second)});
  if (!a.education.empty() || !b.education.empty())
    group.rows.push_back({"Typical education for entry", or_none(a.education), or_none(b.education)});
  return group;
}

std::string skills_of(const Profession& profession, SkillGroup group) {
  std::vector<std::string> names;
  for (const Skill& skill : profession.skills)
    if (skill.group == group) names.push_back(skill.name);
  return or_none(join_with_and(names));
}

CompareGroup skills_group(const Profession& a, const Profession& b) {
  CompareGroup group{"Skills", "", {}};
  if (a.skills.empty() && b.skills.empty()) return group;
  for (const auto& [kind, term] :
       {std::pair{SkillGroup::resilient, "Resilient"}, std::pair{SkillGroup::vulnerable, "Vulnerable"}})
    group.rows.push_back({term, skills_of(a, kind), skills_of(b, kind)});
  return group;
}

// What carries over from one to the other, if the edition lists that transition.
std::string way(const Profession& from, const Profession& to) {
  const auto found = std::ranges::find(from.transitions, to.slug, &Transition::profession);
  if (found == from.transitions.end()) return "";
  const std::string more = found->missing.empty()
                               ? "No skill stands out that the second needs and the first does not."
                               : fmt::format("The second needs more of {}.", fmt::join(found->missing, "; "));
  return fmt::format(
      "From {} to {}: of the skills and knowledge that either job needs, {} of 100 are needed in both, mainly {}. {}",
      from.plural, to.plural, static_cast<int>(found->overlap * 100), fmt::join(found->shared, "; "), more);
}

std::string exposures_sentence(const Profession& a, const Profession& b) {
  if (!a.exposure || !b.exposure) return "";
  const bool meet = a.exposure->low <= b.exposure->high && b.exposure->low <= a.exposure->high;
  if (meet)
    return fmt::format(
        "The two ranges of exposure, {} and {}, overlap. The ratings do not show which job is more exposed.",
        range_text(a.exposure), range_text(b.exposure));
  const Profession& higher = a.exposure->value > b.exposure->value ? a : b;
  return fmt::format("The ranges of exposure do not overlap. The range of {} is higher.", higher.plural);
}

}  // namespace

ComparePage compare_view(const Profession& first, const Profession& second, const EditionFacts& facts) {
  Citations citations(facts);
  ComparePage page;
  page.first = {first.plural, site::profession(first.slug)};
  page.second = {second.plural, site::profession(second.slug)};
  page.headline = fmt::format("{} and {}, side by side", first.plural, second.plural);
  page.standfirst = "Published figures for two professions, each with its source. We do not pick a winner.";
  for (const std::string& sentence : {exposures_sentence(first, second), way(first, second), way(second, first)})
    if (!sentence.empty()) page.insights.push_back(sentence);
  page.groups.push_back(exposure_group(first, second));
  CompareGroup could = measures_group(first, second, facts, MeasureKind::exposure, citations);
  could.title = "What could be done";
  could.note = "How many of every 100 occupations each measure ranks lower.";
  page.groups.push_back(std::move(could));
  CompareGroup done = measures_group(first, second, facts, MeasureKind::use, citations);
  done.title = "What is being done";
  page.groups.push_back(std::move(done));
  page.groups.push_back(outlook_group(first, second, facts, citations));
  page.groups.push_back(skills_group(first, second));
  std::erase_if(page.groups, [](const CompareGroup& group) { return group.rows.empty(); });
  citations.cite(study_id::kOnet);
  page.head =
      page_head(facts, {Section::professions, page.headline, page.standfirst, site::compare(first.slug, second.slug)},
                Twin::json);
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
