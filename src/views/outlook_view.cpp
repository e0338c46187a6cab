#include "views/outlook_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "site/routes.hpp"
#include "views/reach.hpp"
#include "views/takes.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// The axis doubles until the wages fit.
constexpr double kAxisEnd = 60'000;

constexpr std::array<std::string_view, 5> kWages = {measure_id::kWage10, measure_id::kWage25, measure_id::kMedianWage,
                                                    measure_id::kWage75, measure_id::kWage90};

std::string dollars(double value) { return "$" + with_thousands(std::llround(value)); }

// Reads the outlook of one profession, row by row.
class OutlookReader {
 public:
  OutlookReader(const Profession& profession, const EditionFacts& facts, Citations& citations)
      : profession_(profession), facts_(facts), citations_(citations) {}

  // A row of the figure, or of the reason why there is none.
  void add(std::string_view id, std::string more) {
    const Measure* measure = find_measure(facts_, id);
    const MeasureValue* value = find_value(profession_.measures, id);
    if (!measure || !value) return;
    std::string detail = measure->vintage;
    if (value->value && !more.empty()) detail += "; " + more;
    rows_.push_back({measure->name, labor_figure(profession_, *measure, *value), std::move(detail),
                     citations_.cite(measure->source)});
  }

  // The value, whether of this title or of its group.
  std::optional<double> value_of(std::string_view id) const {
    const MeasureValue* value = find_value(profession_.measures, id);
    return value ? value->value : std::nullopt;
  }
  std::optional<double> total_of(std::string_view id) const {
    const Measure* measure = find_measure(facts_, id);
    return measure ? measure->total : std::nullopt;
  }

  // True where the value is published for a group of titles.
  bool is_of_group(std::string_view id) const {
    const MeasureValue* value = find_value(profession_.measures, id);
    return value && !group_of(profession_, *value).empty();
  }

  std::vector<OutlookRow>& rows() { return rows_; }

 private:
  const Profession& profession_;
  const EditionFacts& facts_;
  Citations& citations_;
  std::vector<OutlookRow> rows_;
};

std::string self_employed_words(const OutlookReader& reader) {
  const auto share = reader.value_of(measure_id::kSelfEmployed);
  return share ? fmt::format("{} of 100 self-employed", std::lround(*share)) : "";
}

std::string of_all_words(const OutlookReader& reader) {
  const auto all = reader.total_of(measure_id::kProjectedChange);
  return all ? fmt::format("all occupations {}", percent_change(*all)) : "";
}

// Why exposure is not job loss, and where the two figures point for this profession.
std::string where_it_points(const Profession& profession, const OutlookReader& reader) {
  constexpr double kNone = .05;  // prints as 0.0%
  constexpr std::string_view rule =
      "Exposure is not job loss. Faster tasks can mean fewer people, or more work wanted at a lower price.";
  const auto change = reader.value_of(measure_id::kProjectedChange), of_all = reader.total_of(measure_id::kProjectedChange);
  if (!change || !profession.exposure) return std::string(rule);
  const Reach reach = reach_of(*profession.exposure);
  const std::string part = reach == Reach::unclear ? "How much of this work AI could shorten is unclear"
                                                   : fmt::format("AI could shorten {} of this work", word_of(reach));
  const bool grows = *change >= kNone, shrinks = *change <= -kNone;
  const bool agree = reach == Reach::unclear || (grows && reach == Reach::little) || (shrinks && reach != Reach::little);
  std::string trend = grows ? "more jobs" : shrinks ? "fewer jobs" : "as many jobs as now";
  if (reader.is_of_group(measure_id::kProjectedChange)) trend += " in its group";
  if (grows && of_all) trend += *change > *of_all ? ", growing faster than all work" : ", growing slower than all work";
  return fmt::format("{} {}, {} the bureau projects {}. Neither figure is made from the other.", rule, part, agree ? "and" : "but", trend);
}

constexpr int kYearsAhead = 10;  // the projections of the bureau

// What becomes of the openings: growth, and people who leave.
std::string openings_words(const OutlookReader& reader) {
  const auto now = reader.value_of(measure_id::kEmployment), later = reader.value_of(measure_id::kProjectedEmployment);
  if (!now || !later) return "";
  const long new_jobs = std::lround((*later - *now) / kYearsAhead / 10) * 10;
  if (new_jobs <= 0) return "to replace people who leave";
  return fmt::format("about {} new, the others to replace people who leave", with_thousands(new_jobs));
}

// "$103,000 to $170,000", between two percentiles; "" if either is missing.
void add_span(const Profession& profession, std::string_view low, std::string_view high, std::string term,
              std::vector<OutlookRow>& rows) {
  const MeasureValue* from = find_value(profession.measures, low);
  const MeasureValue* to = find_value(profession.measures, high);
  if (from && to && from->value && to->value)
    rows.push_back({std::move(term), fmt::format("{} to {}", dollars(*from->value), dollars(*to->value)), "", 0});
}

// The values of the five published percentiles.
std::array<std::optional<double>, 5> wages_of(const Profession& profession) {
  std::array<std::optional<double>, 5> wages;
  for (std::size_t i = 0; i < kWages.size(); ++i)
    if (const MeasureValue* value = find_value(profession.measures, kWages[i])) wages[i] = value->value;
  return wages;
}

double axis_end(const std::array<std::optional<double>, 5>& wages) {
  double end = kAxisEnd;
  for (const auto& wage : wages)
    while (wage && *wage > end) end *= 2;
  return end;
}

std::optional<WagePlot> wage_plot(const Profession& profession) {
  const auto wages = wages_of(profession);
  if (!wages[2] || (!wages[0] && !wages[4])) return std::nullopt;
  const double end = axis_end(wages);
  WagePlot plot;
  std::vector<std::string> spoken;
  for (std::size_t i = 0; i < wages.size(); ++i) {
    if (!wages[i]) continue;
    plot.places[i] = *wages[i] / end;
    spoken.push_back(dollars(*wages[i]));
  }
  for (int quarter = 0; quarter <= 4; ++quarter)
    plot.ticks.push_back(fmt::format("${:.0f}{}", end / 4000 * quarter, quarter == 0 ? "" : "k"));
  plot.spoken = fmt::format("Wages a year, from the lowest tenth to the highest: {}.", join_with_and(spoken));
  return plot;
}

std::string direction_of(const Transition& to, const Profession& from) {
  if (!to.exposure || !from.exposure) return "";
  if (to.exposure->high < from.exposure->low) return "lower; the ranges do not overlap";
  if (to.exposure->value < from.exposure->value) return "probably lower: the ranges overlap";
  if (to.exposure->low > from.exposure->high) return "higher; the ranges do not overlap";
  return "not lower";
}

std::string wage_of(const Transition& to, const Profession& from) {
  if (to.wage_in_group) return "In a group";
  if (!to.wage) return "No median wage published";
  const MeasureValue* here = find_value(from.measures, kWages[2]);
  if (!here || !here->value || !group_of(from, *here).empty()) return dollars(*to.wage);
  const double difference = *to.wage - *here->value;
  return fmt::format("{} ({}{})", dollars(*to.wage), difference < 0 ? "−" : "+", dollars(std::abs(difference)));
}

// What it needs more of is not named a second time as shared, unless nothing else is shared.
std::vector<std::string> shared_enough(const Transition& to) {
  std::vector<std::string> names = to.shared;
  std::erase_if(names, [&](const std::string& name) { return std::ranges::find(to.missing, name) != to.missing.end(); });
  return names.empty() ? to.shared : names;
}

TransitionRow transition_row(const Transition& to, const Profession& from) {
  TransitionRow row;
  row.to = {to.title, site::profession(to.profession)};
  row.overlap = to.overlap > 0 ? fmt::format("{} of 100", std::lround(std::floor(to.overlap * 100))) : "Not known";
  row.bar = to.overlap;
  row.exposure = range_text(to.exposure);
  row.direction = direction_of(to, from);
  row.wage = wage_of(to, from);
  row.outlook = to.change ? percent_change(*to.change) : to.change_in_group ? "projected in a group" : "No projection";
  const std::vector<std::string> shared = shared_enough(to);
  row.shared = shared.empty() ? "no skill important in both" : listed(shared);
  row.missing = to.missing.empty() ? "no skill stands out; degrees and licenses are not skills" : listed(to.missing);
  if (to.overlap == 0) row.shared = row.missing = "not known, since O*NET publishes no skills for one of the two";
  row.takes = takes_of(to, from.job_zone);
  row.compare_url = site::compare(from.slug, to.profession);
  return row;
}

}  // namespace

Outlook outlook_view(const Profession& profession, const EditionFacts& facts, Citations& citations) {
  Outlook outlook;
  OutlookReader reader(profession, facts, citations);
  std::vector<OutlookRow>& rows = reader.rows();
  reader.add(measure_id::kEmployment, self_employed_words(reader));
  reader.add(measure_id::kProjectedChange, of_all_words(reader));
  reader.add(measure_id::kOpenings, openings_words(reader));
  reader.add(measure_id::kMedianWage, "employees only");
  if (!reader.is_of_group(measure_id::kMedianWage)) {
    add_span(profession, measure_id::kWage25, measure_id::kWage75, "The middle half earns", rows);
    add_span(profession, measure_id::kWage10, measure_id::kWage90, "Eight of ten earn", rows);
    outlook.wages = wage_plot(profession);
  }
  if (rows.empty()) return outlook;
  if (const std::string group = group_of(profession); !group.empty())
    rows.insert(rows.begin(), {"The group", group, "nothing is published for this work alone", 0});
  if (!profession.education.empty())
    rows.push_back({"Typical education for entry", profession.education, entry_detail(profession),
                    citations.cite(study_id::kProjections)});
  if (profession.job_zone)
    rows.push_back({"Job zone", zone_words(*profession.job_zone), "", citations.cite(study_id::kOnet)});
  outlook.title = "Jobs and pay";
  outlook.caption = "United States. People include the self-employed; wages do not. A projection is no forecast of AI.";
  outlook.says = where_it_points(profession, reader);
  if (profession.has_states) outlook.states_url = site::states(profession.slug);
  outlook.rows = std::move(rows);
  return outlook;
}

TransitionTable transitions_view(const Profession& profession, Citations& citations) {
  TransitionTable table;
  for (const Transition& each : profession.transitions)
    if (!each.profession.empty()) table.rows.push_back(transition_row(each, profession));
  if (table.rows.empty()) return table;
  citations.cite(study_id::kOnet);
  table.title = "Where these skills are needed too";
  table.caption =
      "Jobs that use many of the same skills, less exposed ones first. At an overlap of 80, the two jobs share 80 of "
      "every 100 points of skills and knowledge that O*NET rates important in either. Degrees and licenses are not in "
      "it: each row says what the job takes.";
  return table;
}

}  // namespace willai::views
