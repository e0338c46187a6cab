#include "views/explore_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/explore_map.hpp"
#include "views/explore_scatter.hpp"
#include "views/index_rows.hpp"
#include "views/page_head.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr double kPhoneWidth = 354;
constexpr int kPhoneHeight = 560;

std::string_view title_of(ExploreChart chart) {
  switch (chart) {
    case ExploreChart::map: return "Map";
    case ExploreChart::pay: return "Against pay";
    default: return "Against growth";
  }
}

bool has_explore_column(const ExplorePage& page, std::string_view key) {
  return std::ranges::find(page.columns, key, &IndexColumn::key) != page.columns.end();
}

std::vector<Link> chart_links(const ExploreChoice& choice, const ExplorePage& page) {
  std::vector<Link> links;
  for (const ExploreChart chart : kExploreCharts) {
    if (chart != ExploreChart::map && !has_explore_column(page, word_of(chart))) continue;
    ExploreChoice other = choice;
    other.chart = chart;
    links.push_back({std::string(title_of(chart)), chart == choice.chart ? "" : address_of(other)});
  }
  return links;
}

template <class Fits>
int count_if(const std::vector<Worked>& all, Fits fits) {
  return static_cast<int>(std::ranges::count_if(all, [&](const Worked& each) { return fits(*each.profession); }));
}

std::vector<ExploreOption> field_options(const std::vector<Worked>& all, const ExploreChoice& choice) {
  std::vector<ExploreOption> options = {{"", "All fields", !choice.field}};
  for (const Field& field : all_fields())
    if (const int count = count_if(all, [&](const auto& each) { return each.ref.field == field.major_group; }))
      options.push_back({std::string(field.slug), std::string(field.name), choice.field == &field, count});
  return options;
}

std::vector<ExploreOption> education_options(const std::vector<Worked>& all, const ExploreChoice& choice) {
  std::vector<ExploreOption> options = {{"", "Any", !choice.education}};
  for (std::ptrdiff_t rank = 0; rank < std::ssize(all_educations()); ++rank)
    if (const int count = count_if(all, [&](const auto& each) { return rank_of_education(each.education) == rank; }))
      options.push_back({word_of_education(rank), std::string(all_educations()[static_cast<std::size_t>(rank)].printed),
                         choice.education == rank, count});
  return options;
}

std::vector<ExploreOption> reach_options(const std::vector<Worked>& all, const ExploreChoice& choice) {
  std::vector<ExploreOption> options;
  for (const Reach reach : kReaches)
    options.push_back({std::string(word_of(reach)), std::string(word_of(reach)), choice.takes_reach(reach),
                       count_if(all, [&](const auto& each) { return reach_in_index(each) == reach; })});
  return options;
}

std::string found_words(const std::vector<Worked>& all, const ExploreChoice& choice) {
  double people = 0;
  int found = 0;
  for (const Worked& each : all)
    if (choice.takes(*each.profession)) ++found, people += each.people;
  return fmt::format("{}, {}", counted(found, "profession", "professions"), people_words(people));
}

// Exposure and growth side by side, so that nobody takes the one for the other.
std::string finding_of(const EditionFacts& facts, const std::vector<Worked>& all) {
  int much = 0, grow = 0;
  for (const Worked& each : all) {
    if (reach_in_index(*each.profession) != Reach::much || !each.profession->growth.value) continue;
    ++much;
    if (*each.profession->growth.value > 0) ++grow;
  }
  if (much == 0) return "";
  return fmt::format("Of the {} here where AI could shorten much of the work, the Bureau of Labor Statistics expects {} to "
                     "grow{}.",
                     counted(much, "profession", "professions"), grow, vintage_of(facts, measure_id::kProjectedChange));
}

std::string table_caption_of(const EditionFacts& facts, const ExplorePage& page) {
  std::string caption = "The range of our estimate: 0 if AI could halve the time of no task, 1 if of all. ";
  caption += fmt::format("People: {}{}.", measure_of_people().counts, vintage_of(facts, measure_of_people().id));
  if (has_explore_column(page, "pay")) caption += fmt::format(" Pay: median a year{}.", vintage_of(facts, measure_id::kMedianWage));
  if (has_explore_column(page, "growth"))
    caption += fmt::format(" Growth: jobs{}.", vintage_of(facts, measure_id::kProjectedChange));
  if (has_explore_column(page, "education")) caption += " Education: typical for entry.";
  return caption + " United States.";
}

std::string left_out_of(std::size_t professions, std::size_t worked) {
  const std::size_t left = professions - worked;
  if (left == 0) return "";
  return fmt::format("{} not on the map: nobody counts the people of {} alone. The index has {}.",
                     counted(static_cast<long long>(left), "profession is", "professions are"),
                     left == 1 ? "this title" : "these titles", left == 1 ? "it" : "them");
}

void add_charts(const EditionFacts& facts, const std::vector<Worked>& all, const ExploreChoice& choice, ExplorePage& page) {
  if (all.empty()) return;
  if (choice.chart == ExploreChart::map) {
    page.map = work_map(all, choice);
    page.fields_map = field_map(all, choice, kPhoneWidth, kPhoneHeight);
  } else {
    page.scatter = explore_scatter(all, choice, facts);
  }
}

void add_filters(const std::vector<Worked>& all, const ExploreChoice& choice, ExplorePage& page) {
  page.charts = chart_links(choice, page);
  page.fields = field_options(all, choice);
  if (has_explore_column(page, "education")) page.educations = education_options(all, choice);
  page.reaches = reach_options(all, choice);
  page.sought = choice.text;
  page.sort_word = sort_word_of(choice);
  page.form_url = site::explore(word_of(choice.chart));
  page.chart_name = name_of(choice.chart);
  page.found = found_words(all, choice);
}

void add_explore_head(const EditionFacts& facts, ExploreChart chart, ExplorePage& page) {
  Citations citations(facts);
  citations.cite(study_id::kOnet);
  citations.cite(study_id::kLabels);
  if (const Measure* people = find_measure(facts, measure_of_people().id)) citations.cite(people->source);
  if (has_explore_column(page, "pay")) citations.cite(study_id::kWages);
  if (has_explore_column(page, "growth")) citations.cite(study_id::kProjections);
  page.head = page_head(facts,
                        {Section::explore, fmt::format("Explore all work: {}", lower_first(std::string(title_of(chart)))),
                         "A map of professions by the number of people in them, with how much of the work AI could shorten, "
                         "pay and growth.",
                         site::explore(word_of(chart))},
                        Twin::json);
  page.head.card = site::chart(page.chart_name, ".png");
  page.head.data = {DataBlock::Kind::dataset, page.headline};
  add_citations(page.head, citations);
}

}  // namespace

ExplorePage explore_view(const EditionFacts& facts, const ExploreChoice& choice,
                         const std::vector<ListedProfession>& professions) {
  const std::vector<Worked> all = worked_of(professions);
  ExplorePage page;
  page.headline = "A country’s work, and how much AI could shorten";
  page.kicker = fmt::format("{} with a count of their people", counted(std::ssize(all), "profession", "professions"));
  page.standfirst = all.empty() ? "This edition has no figures of how many people work in a profession. The index lists them all."
                                : "A rectangle is a profession, as large as its people. The more ink, the more of its work AI "
                                  "could do in half the time.";
  page.finding = finding_of(facts, all);
  page.caption = fmt::format("Grouped by field. United States{}.", vintage_of(facts, measure_of_people().id));
  page.columns = explore_columns(all, choice);
  page.rows = explore_rows(all, page.columns, choice);
  page.table_caption = table_caption_of(facts, page);
  page.left_out = left_out_of(professions.size(), all.size());
  add_filters(all, choice, page);
  add_charts(facts, all, choice, page);
  add_explore_head(facts, choice.chart, page);
  return page;
}

std::vector<std::string> explore_addresses(const EditionFacts& facts, const std::vector<ListedProfession>& professions) {
  const std::vector<Worked> all = worked_of(professions);
  std::vector<std::string> addresses;
  for (const ExploreChart chart : kExploreCharts)
    if (chart != ExploreChart::map && explore_scatter(all, {.chart = chart}, facts))
      addresses.push_back(site::explore(word_of(chart)));
  return addresses;
}

FieldMap front_map(const std::vector<ListedProfession>& professions) {
  constexpr double kWidth = 1224;
  constexpr int kHeight = 330;
  return field_map(worked_of(professions), {}, kWidth, kHeight);
}

}  // namespace willai::views
