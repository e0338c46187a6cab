#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/analysis_view.hpp"
#include "views/answer.hpp"
#include "views/change_wording.hpp"
#include "views/front_page.hpp"
#include "views/measure_view.hpp"
#include "views/explore_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

int places_in(const MeasureTable& table) {
  return static_cast<int>(
      std::ranges::count_if(table.could_be_done, [](const MeasureRow& row) { return row.plot.has_value(); }));
}

// Where several measures look at the job, the story shows all of them.
void tell_of_readings(const Profession& lead, const EditionFacts& facts, Citations& citations, StoryView& story) {
  MeasureTable table = occupation_measures_view(lead, facts, citations);
  const int places = places_in(table);
  if (places < 2) return;
  story.kicker = "Where studies disagree";
  story.paragraphs.push_back(fmt::format("Ask {} studies, and you get {} answers. {} We show all of them and average none away.",
                                         number_word(places), number_word(places), span_of_measures(table)));
  // The front page has room for what could be done; the rest stands on the profession's page.
  table.by_whom.clear();
  table.being_done.clear();
  table.said.clear();
  story.figure = std::move(table);
}

std::string list_at(const Profession& profession, Level level) {
  std::vector<std::string> names = names_at(profession.tasks, level, 3);
  for (std::string& name : names) name = lower_first(shortened(name, 60));
  return join_with_and(names);
}

std::string levels_paragraph(const Profession& lead) {
  const int high = count_at(lead.tasks, Level::high);
  const int low = count_at(lead.tasks, Level::low);
  std::string text;
  if (high > 0)
    text += fmt::format("Tasks that a language model alone could speed up: {}. ", list_at(lead, Level::high));
  if (const int medium = count_at(lead.tasks, Level::medium); medium > 0)
    text += fmt::format("Tasks that need software built on one: {}. ", list_at(lead, Level::medium));
  if (low > 0) text += fmt::format("Tasks that neither would speed up much: {}.", list_at(lead, Level::low));
  return text;
}

StoryView lead_story(const Profession& lead, const EditionFacts& facts, Citations& citations) {
  StoryView story;
  story.url = site::profession(lead.slug);
  story.kicker = "AI Exposure Analysis";
  story.headline = fmt::format("Will AI replace {}?", lead.plural);
  story.standfirst = reply_of(lead);
  tell_of_readings(lead, facts, citations, story);
  story.paragraphs.push_back(levels_paragraph(lead));
  for (const Task& task : lead.tasks)
    if (task.basis == Basis::editorial && story.paragraphs.size() < 3)
      story.paragraphs.push_back(fmt::format("{}: {} {}", word_for(*task.level), task.name + ".", task.rationale));
  story.paragraphs.push_back(
      "A range shows how sure the ratings are. It does not show wages or hiring. No rating cited here counts jobs.");
  return story;
}

IndexList list_of(std::string title, std::string note, const std::vector<ProfessionRef>& refs) {
  IndexList list{std::move(title), std::move(note), {}};
  for (const ProfessionRef& ref : refs) list.rows.push_back(index_row(ref));
  return list;
}

std::string name_of(const EditionFacts& facts, std::string_view id) {
  const Measure* measure = find_measure(facts, id);
  return measure ? measure->name : std::string(id);
}

DisagreementRow disagreement_row(const Disagreement& each, const EditionFacts& facts) {
  DisagreementRow row{each.profession.plural, site::profession(each.profession.slug), {}, ""};
  for (const MeasureValue& measure : each.measures)
    if (measure.percentile) row.dots.push_back(*measure.percentile / 100);
  const auto [low, high] = std::ranges::minmax(each.measures, {}, &MeasureValue::percentile);
  row.sentence =
      fmt::format("{}: above {} of 100 occupations. {}: above {}.", name_of(facts, high.measure),
                  whole_percentile(*high.percentile), name_of(facts, low.measure), whole_percentile(*low.percentile));
  return row;
}

BriefView dive_of(const DeepDiveRef& ref) {
  return {ref.level,
          fmt::format("{}: what AI changes for {}", ref.doing.empty() ? ref.name : ref.doing, ref.profession_plural),
          site::deep_dive(ref.profession_slug, ref.task_slug), ref.rationale};
}

std::vector<LedgerRow> ledger_of(const EditionFacts& facts) {
  std::vector<LedgerRow> rows = {{"Professions", with_thousands(facts.professions)},
                                 {"of them written for this publication", with_thousands(facts.written)},
                                 {"Tasks", with_thousands(facts.tasks)},
                                 {"Tasks with a level", with_thousands(facts.rated)}};
  const auto readings = std::ranges::count_if(facts.measures, [](const Measure& measure) {
    return measure.role == MeasureRole::reading && measure.kind == MeasureKind::exposure;
  });
  if (readings > 0) rows.push_back({"Measures of what could be done", std::to_string(readings)});
  rows.push_back({"Missing values, with reasons", with_thousands(facts.gaps)});
  return rows;
}

// With the lead's own range, so that the reader can look it up.
std::string how_to_read(const std::optional<Profession>& lead) {
  if (!lead || !lead->exposure)
    return "A range shows how sure the ratings are. A wide range is a finding too, so we never print the middle alone.";
  return fmt::format(
      "0 means that AI could halve the time of no task. 1 means that a language model alone could halve the time of "
      "every task. For {1} our estimate is {0}: eight times in ten, the figure lies in such a range. A wide range is a "
      "finding too, so we never print the middle alone.",
      range_text(lead->exposure), lead->plural);
}

BriefView how_levels_are_made() {
  return {std::nullopt, "Low exposure is not a promise, and high is not a verdict", std::string(site::kMethodology),
          "A level shows what software could do with a task today. It does not show wages, hiring, or what a firm does "
          "with the hour it saves."};
}

// An edition knows whether it is the first; where it is not, earlier ones may be kept elsewhere.
std::string_view earlier_of(const EditionFacts& facts) {
  const bool is_first = facts.number.volume == 1 && facts.number.number == 1;
  return is_first ? "This is the first edition." : "No earlier edition is kept here.";
}

void add_movers(const EditionFacts& facts, FrontPage& page) {
  for (const Mover& mover : facts.movers)
    page.movers.push_back(
        {mover.profession.plural, site::profession(mover.profession.slug),
         fmt::format("from {} to {}", range_text(mover.before), range_text(mover.profession.exposure))});
  if (facts.past.empty()) page.movers_note = std::string(earlier_of(facts)) + " The next one will list what moved.";
  else if (page.movers.empty()) page.movers_note = "No range moved since the last edition.";
  else page.movers_note = fmt::format("Since {}.", edition_name(facts.past.front().volume, facts.past.front().number));
}

void add_disagreements(const EditionFacts& facts, FrontPage& page) {
  for (const Disagreement& each : facts.disagreements) page.disagreements.push_back(disagreement_row(each, facts));
  page.disagreements_note = page.disagreements.empty()
                                ? "This edition has one rating of each task, so there is nothing to compare. Editions "
                                  "with public data show several."
                                : "Each dot is the rank of one measure, from 0 (least exposed) to 100.";
}

// "New: Sommeliers and Tailors."
std::string names_with(ChangeKind kind, const EditionFacts& facts) {
  constexpr std::size_t kMost = 8;
  std::vector<std::string> names;
  for (const EditionChange& each : facts.came_and_went)
    if (each.kind == kind) names.push_back(each.plural);
  if (names.empty()) return "";
  const std::size_t all = names.size();
  if (all > kMost) names.resize(kMost);
  if (all > kMost) names.push_back(fmt::format("{} more", with_thousands(static_cast<long long>(all - kMost))));
  return fmt::format("{}: {}.", kind == ChangeKind::new_profession ? "New" : "No longer here", join_with_and(names));
}

std::vector<std::string> corrections_of(const EditionFacts& facts) {
  if (facts.past.empty()) return {std::string(earlier_of(facts)) + " The next one lists corrections to this one."};
  const PastEdition& last = facts.past.front();
  std::vector<std::string> lines = {fmt::format("This edition follows {}. Pages say which levels and ranges changed since.",
                                                edition_name(last.volume, last.number))};
  std::ranges::move(tally_lines(facts.changes), std::back_inserter(lines));
  for (const ChangeKind kind : {ChangeKind::new_profession, ChangeKind::gone_profession})
    if (std::string names = names_with(kind, facts); !names.empty()) lines.push_back(std::move(names));
  return lines;
}

std::string_view as_clause(std::string_view sentence) {
  if (sentence.ends_with('.')) sentence.remove_suffix(1);
  return sentence;
}

}  // namespace

FrontPage front_view(const EditionFacts& facts, const std::optional<Profession>& lead,
                     const std::vector<ListedProfession>& listed) {
  Citations citations(facts);
  FrontPage page;
  if (lead) page.lead = lead_story(*lead, facts, citations);
  if (!facts.measures.empty()) citations.cite(study_id::kLabels);
  citations.cite(study_id::kOnet);
  page.briefs = {how_levels_are_made()};
  page.how_to_read = how_to_read(lead);
  page.in_this_edition = ledger_of(facts);
  page.corrections = corrections_of(facts);
  if (!facts.past.empty())
    page.all_changes = {"What changed, and why", site::edition(facts.number.volume, facts.number.number)};
  page.most_exposed =
      list_of("Most exposed", "Range of exposure, from 0 to 1. High means that tasks could get faster, no more.",
              facts.most_exposed);
  page.least_exposed = list_of(
      "Least exposed", "The same scale. Low means that today’s software does not halve the time.", facts.least_exposed);
  page.most_employed = list_of("Most people work in these", "Their range, on the same scale.", facts.most_employed);
  page.map = front_map(listed);
  add_movers(facts, page);
  add_disagreements(facts, page);
  for (const DeepDiveRef& ref : facts.latest) page.deep_dives.push_back(dive_of(ref));
  page.head = page_head(facts,
                        {Section::front,
                         fmt::format("Will AI replace me? {}, task by task | {}",
                                     counted(facts.professions, "profession", "professions"), facts.site.name),
                         fmt::format("{}. Look up a job, or assess your own week.", as_clause(facts.site.tagline)),
                         std::string(site::kFront)},
                        Twin::json);
  if (!page.map.fields.empty()) page.head.card = site::chart(name_of(ExploreChart::map), ".png");
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
