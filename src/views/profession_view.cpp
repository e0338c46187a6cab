#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "scoring/profession_score.hpp"
#include "site/routes.hpp"
#include "views/analysis_view.hpp"
#include "views/answer.hpp"
#include "views/change_wording.hpp"
#include "views/corrections_view.hpp"
#include "views/measure_view.hpp"
#include "views/outlook_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/place_chart.hpp"
#include "views/profession_page.hpp"
#include "views/scope.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kTitlesShown = 8;
constexpr std::size_t kChangesShown = 10;
constexpr std::size_t kLongestChange = 300;

std::string standing_of(const Profession& profession, const EditionFacts& facts) {
  if (!profession.percentile) return "";
  const std::string among =
      facts.professions > facts.written ? "occupations with enough ratings to compare" : "professions of this edition";
  return fmt::format(
      "It is more exposed than {} {}. Your own week may differ.",
      of_every_hundred(profession.percentile->low.value() * 100, profession.percentile->high.value() * 100), among);
}

// A job can have two pages: one based on people's labels, one on our own reading. Each says what the other finds.
std::string other_page_of(const Profession& profession) {
  for (const ProfessionRef& ref : profession.pages_of_occupations) {
    if (!profession.exposure || !ref.exposure) continue;
    const bool meet = ref.exposure->low <= profession.exposure->high && profession.exposure->low <= ref.exposure->high;
    const std::string who = ref.origin == Origin::written
                                ? fmt::format("Our own rating of the tasks of {}", ref.plural)
                                : fmt::format("The published ratings of O*NET’s tasks for {}", ref.plural);
    return fmt::format("{} give{} {}. {}", who, ref.origin == Origin::written ? "s" : "", range_text(ref.exposure),
                       meet ? "The two ranges come from different tasks, and they overlap."
                            : "The two ranges come from different tasks and do not overlap. We show both.");
  }
  return "";
}

std::string reader_words(std::string_view reader) {
  if (reader == task_reader::kGpt4) return "GPT-4";
  if (reader == task_reader::kGpt4Reworded) return "GPT-4 reworded";
  if (reader == task_reader::kOurs) return "our ratings";
  if (reader == task_reader::kModel) return "our task model";
  return std::string(reader);
}

// How far the answer depends on who reads the tasks.
std::string readers_of(const Profession& profession) {
  if (profession.readers.empty()) return "";
  std::vector<std::string> parts;
  for (const ReaderFigure& each : profession.readers)
    parts.push_back(fmt::format("{} {}", reader_words(each.reader), two_decimals(each.exposure)));
  return fmt::format("Exposure of O*NET’s tasks, by who reads them: {}.", fmt::join(parts, ", "));
}

std::string standfirst_of(const Profession& profession) {
  if (profession.tasks.empty())
    return profession.summary + " O*NET lists no tasks for this occupation, so there is nothing to analyze yet.";
  if (profession.origin == Origin::written)
    return profession.summary +
           " A task-by-task analysis, with the skills that last and what people in this work can do.";
  return profession.summary;
}

std::string basis_of(const Profession& profession) {
  const int rated = static_cast<int>(profession.tasks.size()) - count_at(profession.tasks, std::nullopt);
  const std::string who =
      profession.origin == Origin::written ? "by our own rating under the study’s rules" : "at the levels that their readings settle on";
  return fmt::format(
      "The range is the weighted average of {}, {}, with its 80% interval. It is wider where raters disagree{}.",
      counted(rated, "task", "tasks"), who,
      count_at(profession.tasks, std::nullopt) > 0 ? " and for tasks nobody rated" : "");
}

MixPart part(std::optional<Level> level, double& from, double share, std::string value, std::string detail) {
  MixPart part{level, from, from + share, std::move(value), std::move(detail)};
  from += share;
  return part;
}

std::string names_detail(const std::vector<Task>& tasks, std::optional<Level> level) {
  if (!level) return "no published rating";
  std::vector<std::string> names = names_at(tasks, *level, 2);
  for (std::string& name : names) name = lower_first(shortened(name, 48));
  if (const int more = count_at(tasks, level) - static_cast<int>(names.size()); more > 0)
    names.push_back(fmt::format("{} more", more));
  return join_with_and(names);
}

std::string spoken_of(const MixChart& chart) {
  std::vector<std::string> words;
  for (const MixPart& each : chart.parts)
    words.push_back(fmt::format("{} {}", each.level ? word_for(*each.level) : "not rated", each.value));
  return join_with_and(words) + ".";
}

// The names of tasks stand in the first of two charts.
enum class Details { named, left_out };

template <class Value>
MixChart mix(const Profession& profession, const scoring::LevelShares& shares, std::string title, std::string caption,
             Value value, Details details) {
  MixChart chart{std::move(title), std::move(caption), "", {}};
  double from = 0;
  const std::pair<std::optional<Level>, double> all[] = {{Level::high, shares.high},
                                                         {Level::medium, shares.medium},
                                                         {Level::low, shares.low},
                                                         {std::nullopt, shares.not_rated}};
  for (const auto& [level, share] : all)
    if (share > 0)
      chart.parts.push_back(part(level, from, share, value(level, share),
                                 details == Details::named ? names_detail(profession.tasks, level) : ""));
  chart.spoken = spoken_of(chart);
  return chart;
}

std::string weights_caption(const Profession& profession) {
  const bool by_kind = std::ranges::all_of(
      profession.tasks, [](const Task& task) { return task.weight.value() == 1 || task.weight.value() == 2; });
  return by_kind ? "Core tasks count double." : "Each task counts by its importance in O*NET, from 1 to 5.";
}

std::vector<MixChart> mixes_of(const Profession& profession) {
  if (!profession.exposure) return {};
  const auto percent = [](std::optional<Level>, double share) { return fmt::format("{}%", std::lround(share * 100)); };
  const auto of_tasks = [&](std::optional<Level> level, double) {
    return fmt::format("{} of {}", count_at(profession.tasks, level), profession.tasks.size());
  };
  return {mix(profession, scoring::shares_by_importance(profession.tasks), "By importance", weights_caption(profession),
              percent, Details::named),
          mix(profession, scoring::shares_by_number(profession.tasks), "By number of tasks", "Each task counts once.",
              of_tasks, Details::left_out)};
}

std::optional<Histogram> histogram_of(const Profession& profession, const EditionFacts& facts) {
  auto histogram = bars_of(facts);
  if (!histogram || !profession.exposure || !profession.percentile) return std::nullopt;
  const int all = std::accumulate(facts.histogram.begin(), facts.histogram.end(), 0);
  histogram->caption = fmt::format("{} by exposure. Dark bars lie within this profession’s range.",
                                   counted(all, "profession", "professions"));
  histogram->range = plot_of(*profession.exposure);
  histogram->label = fmt::format("{}, {}", shortened(profession.plural, 40), range_text(profession.exposure));
  histogram->sentence = fmt::format(
      "More exposed than {} of them, from the low to the high end of its range.",
      of_every_hundred(profession.percentile->low.value() * 100, profession.percentile->high.value() * 100));
  histogram->spoken =
      fmt::format("Histogram of the exposure of {} professions. {} lie between {} and {}.", all, profession.plural,
                  two_decimals(profession.exposure->low.value()), two_decimals(profession.exposure->high.value()));
  return histogram;
}

std::string also_called(const Profession& profession) {
  std::vector<std::string> titles = profession.alternate_titles;
  if (titles.empty()) return "";
  const int more = static_cast<int>(titles.size()) - static_cast<int>(kTitlesShown);
  if (more > 0) titles.resize(kTitlesShown);
  if (more > 0) titles.push_back(fmt::format("{} more", with_thousands(more)));
  return fmt::format("Also called: {}.", join_with_and(titles));
}

bool is_new(const Profession& profession) {
  return std::ranges::find(profession.changes, ChangeKind::new_profession, &EditionChange::kind) != profession.changes.end();
}

// In its tasks; the range stands in a sentence of its own.
std::vector<std::string> changes_in_tasks(const Profession& profession) {
  std::vector<std::string> sentences;
  for (const EditionChange& change : profession.changes)
    if (change.kind != ChangeKind::range && change.kind != ChangeKind::new_profession)
      sentences.push_back(shortened(sentence_with_cause(change), kLongestChange));
  if (sentences.size() <= kChangesShown) return sentences;
  const std::size_t more = sentences.size() - kChangesShown;
  sentences.resize(kChangesShown);
  sentences.push_back(fmt::format("{} more changed; the page of the edition lists them.", with_thousands(static_cast<long long>(more))));
  return sentences;
}

std::string since_last(const Profession& profession) {
  if (is_new(profession)) return "This profession is new in this edition.";
  if (!profession.previous || !profession.exposure) return "";
  if (range_text(*profession.previous) == range_text(*profession.exposure))
    return fmt::format("The range has not changed since the last edition: {}.", range_text(profession.exposure));
  return fmt::format("The range moved from {} to {} since the last edition.", range_text(*profession.previous),
                     range_text(*profession.exposure));
}

// A title without tasks leads to jobs that have some.
std::vector<Link> nearest_jobs(const Profession& profession) {
  std::vector<Link> links;
  for (const ProfessionRef& ref : profession.related) links.push_back({ref.plural, site::profession(ref.slug)});
  return links;
}

// Of a title without tasks: why there is no answer, and where to look.
std::string bare_reply(const Profession& profession) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < profession.related.size() && i < 3; ++i) names.push_back(profession.related[i].plural);
  const std::string where = names.empty() ? "" : fmt::format(" The nearest specific jobs are {}.", join_with_and(names));
  return fmt::format("O*NET lists no tasks for {}, so there is nothing to rate, and we do not guess.{}", profession.plural,
                     where);
}

std::vector<Link> see_also(const Profession& profession) {
  if (profession.tasks.empty()) return nearest_jobs(profession);
  std::vector<Link> links;
  const bool is_data_view = profession.standing == ListedAs::data_view;  // its first line has the written page
  for (const ProfessionRef& ref : profession.pages_of_occupations)
    if (!is_data_view || ref.slug != profession.pages_of_occupations.front().slug) links.push_back(page_beside(ref));
  return links;
}

std::string kicker_of(const Profession& profession) {
  const Field* field = find_field(profession.field);
  return field ? fmt::format("Professions: {}", lower_first(std::string(field->name))) : "Professions";
}

}  // namespace

namespace {

// By level, HIGH first; a level without a task is a finding too.
std::vector<TallyRow> tally_of(const Profession& profession) {
  std::vector<TallyRow> rows;
  for (const Level level : kLevels) rows.push_back({level, count_at(profession.tasks, level)});
  if (const int gaps = count_at(profession.tasks, std::nullopt); gaps > 0) rows.push_back({std::nullopt, gaps});
  return rows;
}

}  // namespace

ProfessionPage profession_view(const Profession& profession, const EditionFacts& facts) {
  Citations citations(facts);
  ProfessionPage page;
  page.slug = profession.slug;
  page.plural = profession.plural;
  page.kicker = kicker_of(profession);
  page.headline = fmt::format("Will AI replace {}?", profession.plural);
  page.standfirst = standfirst_of(profession);
  if (!profession.tasks.empty()) page.measures = occupation_measures_view(profession, facts, citations);
  if (profession.exposure && profession.origin == Origin::composed)
    page.range_notes = {citations.cite(study_id::kLabels)};
  page.analysis = analysis_view(profession, "", citations);
  page.reply = profession.tasks.empty() ? bare_reply(profession) : reply_of(profession);
  if (profession.standing == ListedAs::data_view && !profession.pages_of_occupations.empty()) {
    const ProfessionRef& written = profession.pages_of_occupations.front();
    page.data_view_of = {written.plural, site::profession(written.slug)};
  }
  for (const std::string& more : {evidence_of(profession), standing_of(profession, facts), other_page_of(profession), readers_of(profession)})
    if (!more.empty()) page.answer.push_back(more);
  if (profession.exposure) page.tally = tally_of(profession);
  if (!profession.tasks.empty()) page.scope = what_counts();
  page.own_question = own_question_of(profession);
  page.range = range_text(profession.exposure);
  if (profession.exposure) page.range_basis = basis_of(profession);
  page.histogram = histogram_of(profession, facts);
  page.mix = mixes_of(profession);
  if (page.measures.could_be_done.empty())
    for (const Figure& figure : profession.figures)
      page.figures.push_back({figure.label, figure.value, citations.cite_figure(figure)});
  page.outlook = outlook_view(profession, facts, citations);
  page.transitions = transitions_view(profession, citations);
  if (const std::string parting = parting_of_measures(page.measures); !parting.empty())
    page.analysis.insights.push_back(parting);
  page.see_also = see_also(profession);
  page.also_called = also_called(profession);
  page.since_last_edition = since_last(profession);
  page.changes = changes_in_tasks(profession);
  page.corrections = corrections_of_page(facts, site::profession(profession.slug));
  page.head = page_head(facts,
                        {Section::professions, page.headline,
                         fmt::format("What AI does to the work of {}, task by task, with the evidence. Exposure {}.",
                                     profession.plural, profession.exposure ? page.range : "not rated"),
                         site::profession(profession.slug)},
                        Twin::json);
  page.head.is_unlisted = profession.tasks.empty();
  if (!page.head.is_unlisted) page.head.profession = profession.slug;
  page.head.card = site::card(profession.slug);
  page.head.data = {DataBlock::Kind::article, page.headline, profession.name,
                    profession.occupations.empty() ? "" : profession.occupations.front().code};
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
