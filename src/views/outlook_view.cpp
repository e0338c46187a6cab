#include "views/outlook_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "site/routes.hpp"
#include "views/takes.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// The axis doubles until the wages fit.
constexpr double kAxisEnd = 60'000;

constexpr std::array<std::string_view, 5> kWages = {measure_id::kWage10, measure_id::kWage25, measure_id::kMedianWage,
                                                    measure_id::kWage75, measure_id::kWage90};

std::string dollars(double value) { return "$" + with_thousands(std::llround(value)); }

std::string date_of(const Measure& measure, const MeasureValue& value) {
  return value.from.empty() ? measure.vintage
                            : fmt::format("{}; {} from {}", measure.vintage, word_for(value.basis), value.from);
}

void add_measure(const Profession& profession, const EditionFacts& facts, std::string_view id, Citations& citations,
                 std::vector<OutlookRow>& rows) {
  const Measure* measure = find_measure(facts, id);
  const MeasureValue* value = find_value(profession.measures, id);
  if (measure && value)
    rows.push_back(
        {measure->name, outlook_value(*measure, *value), date_of(*measure, *value), citations.cite(measure->source)});
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
  if (to.in_group) return "Published only for a group of titles";
  if (!to.wage) return "No median wage published";
  const MeasureValue* here = find_value(from.measures, kWages[2]);
  if (!here || !here->value) return dollars(*to.wage);
  const double difference = *to.wage - *here->value;
  return fmt::format("{} ({}{})", dollars(*to.wage), difference < 0 ? "−" : "+", dollars(std::abs(difference)));
}

TransitionRow transition_row(const Transition& to, const Profession& from) {
  TransitionRow row;
  row.to = {to.title, site::profession(to.profession)};
  row.overlap = to.overlap > 0 ? fmt::format("{} of 100", std::lround(std::floor(to.overlap * 100))) : "Not known";
  row.bar = to.overlap;
  row.exposure = range_text(to.exposure);
  row.direction = direction_of(to, from);
  row.wage = wage_of(to, from);
  row.outlook = to.change ? percent_change(*to.change) : "No projection";
  row.shared = to.shared.empty() ? "no skill important in both" : listed(to.shared);
  row.missing = to.missing.empty() ? "no skill stands out; degrees and licenses are not skills" : listed(to.missing);
  if (to.overlap == 0) row.shared = row.missing = "not known, since O*NET publishes no skills for one of the two";
  row.takes = takes_of(to, from.job_zone);
  row.compare_url = site::compare(from.slug, to.profession);
  return row;
}

}  // namespace

// A value that rounds to zero has no sign.
std::string percent_change(double value) {
  const std::string digits = fmt::format("{:.1f}", std::abs(value));
  return fmt::format("{}{}%", digits == "0.0" ? "" : value < 0 ? "−" : "+", digits);
}

std::string outlook_value(const Measure& measure, const MeasureValue& value) {
  if (!value.value) return "No value: " + value.gap;
  if (measure.unit == "percent") return percent_change(*value.value);
  if (measure.unit.starts_with("dollars")) return dollars(*value.value) + " a year";
  const std::string count = with_thousands(std::llround(*value.value));
  return measure.unit == "persons a year" ? count + " a year" : count;
}

Outlook outlook_view(const Profession& profession, const EditionFacts& facts, Citations& citations) {
  Outlook outlook;
  std::vector<OutlookRow>& rows = outlook.rows;
  add_measure(profession, facts, measure_id::kMedianWage, citations, rows);
  add_span(profession, measure_id::kWage25, measure_id::kWage75, "The middle half earns", rows);
  add_span(profession, measure_id::kWage10, measure_id::kWage90, "Eight of ten earn", rows);
  add_measure(profession, facts, measure_id::kEmployment, citations, rows);
  add_measure(profession, facts, measure_id::kProjectedChange, citations, rows);
  add_measure(profession, facts, measure_id::kOpenings, citations, rows);
  if (rows.empty()) return outlook;
  if (!profession.education.empty())
    rows.push_back({"Typical education for entry", profession.education, "", citations.cite(study_id::kProjections)});
  if (profession.job_zone)
    rows.push_back({"Job zone", zone_words(*profession.job_zone), "", citations.cite(study_id::kOnet)});
  outlook.title = "Wages and outlook";
  outlook.caption =
      "United States. Wages leave out the self-employed. A projection follows from trends and assumptions that the "
      "bureau publishes. It does not forecast what AI will do.";
  outlook.wages = wage_plot(profession);
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
