#include "views/measure_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "domain/words.hpp"
#include "site/routes.hpp"
#include "views/measure_rows.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// More codes than these are counted, not listed.
constexpr std::ptrdiff_t kMostCodes = 2;

// Our ratings are shown with the studies and are not counted as one.
constexpr std::string_view kOwnRatings = study_id::kRatings;

// "ISCO-08 2511, 2512, 2513" -> "from 3 codes of ISCO-08"; short lists stay.
std::string origin_of(const MeasureValue& value) {
  if (value.basis == MeasureBasis::exact || value.from.empty()) return "";
  const std::ptrdiff_t codes = std::ranges::count(value.from, ',') + 1;
  const std::size_t before_codes = value.from.rfind(' ', value.from.find(','));
  const std::string from = codes > kMostCodes && before_codes != std::string::npos
                               ? fmt::format("{} codes of {}", codes, value.from.substr(0, before_codes))
                               : value.from;
  return fmt::format("{} from {}", word_for(value.basis), from);
}

std::string detail_of(const Measure& measure, const MeasureValue& value) {
  std::string detail = fmt::format("{}, {}", measure.by, measure.vintage);
  if (value.n && value.value) {
    const bool activities = measure.source == study_id::kMicrosoft, answers = measure.kind == MeasureKind::opinion;
    detail += "; " + (activities ? counted(*value.n, "activity", "activities")
                      : answers  ? counted(*value.n, "answer", "answers")
                                 : counted(*value.n, "task", "tasks"));
  }
  if (const std::string origin = origin_of(value); !origin.empty()) detail += "; " + origin;
  return detail;
}

MeasureRow gap_row(const Measure& measure, const MeasureValue& value, int note) {
  return {measure.name,
          fmt::format("{}, {}", measure.by, measure.vintage),
          note,
          std::nullopt,
          "No value: " + value.gap,
          fmt::format("{}: no value, {}", measure.name, value.gap),
          page_of(measure)};
}

MeasureRow percentile_row(const Measure& measure, const MeasureValue& value, int note) {
  const double place = *value.percentile / 100;
  return {measure.name,
          detail_of(measure, value),
          note,
          Plot{value.placed_low.value_or(*value.percentile) / 100, place,
               value.placed_high.value_or(*value.percentile) / 100},
          fmt::format("{} of 100", whole_percentile(*value.percentile)),
          fmt::format("{}: above {} of 100 occupations", measure.name, whole_percentile(*value.percentile)),
          page_of(measure)};
}

const MeasureRow& row_at(const std::vector<MeasureRow>& rows, double dot) {
  return *std::ranges::find_if(rows, [&](const MeasureRow& row) { return row.plot && row.plot->dot == dot; });
}

std::string span_sentence(const std::vector<MeasureRow>& rows, const std::optional<Plot>& band) {
  if (!band) return "";
  const int low = whole_percentile(band->low * 100);
  const int high = whole_percentile(band->high * 100);
  if (low == high) return fmt::format(" All of them say {}.", low);
  return fmt::format(" The gray band covers all measures of what could be done: from {} ({}) to {} ({}).", low,
                     row_at(rows, band->low).name, high, row_at(rows, band->high).name);
}

}  // namespace

MeasureTable occupation_measures_view(const Profession& profession, const EditionFacts& facts, Citations& citations) {
  MeasureTable table;
  std::set<std::string> studies;
  for (const Measure& measure : facts.measures) {
    if (measure.role != MeasureRole::reading || measure.kind == MeasureKind::outlook) continue;
    // It is about machines before language models, so it is on its own page and where two jobs are compared.
    if (measure.id == measure_id::kSml) continue;
    const MeasureValue* value = find_value(profession.measures, measure.id);
    // Most occupations were not asked about; the page of the measure says so.
    if (!value || (measure.kind == MeasureKind::opinion && !value->percentile)) continue;
    const int note = citations.cite(measure.source);
    group_of(table, measure.kind)
        .push_back(value->percentile ? percentile_row(measure, *value, note) : gap_row(measure, *value, note));
    if (value->percentile && measure.source != kOwnRatings && measure.kind != MeasureKind::opinion) studies.insert(measure.source);
  }
  table.band = band_of(table.could_be_done);
  const int count = static_cast<int>(studies.size());
  table.title = count == 0 ? "How studies rate this job"
                           : fmt::format("How {} {} {} this job", number_word(count), count == 1 ? "study" : "studies",
                                         count == 1 ? "rates" : "rate");
  table.caption =
      "Each dot is one measure. At 71, it ranks this job above 71 of every 100 occupations it covers. A line is the "
      "range. We show all measures and never average them." +
      span_sentence(table.could_be_done, table.band);
  if (!profession.framework.empty() && citations.cite(study_id::kOpenai) > 0)
    table.caption += fmt::format(" OpenAI’s AI Jobs Transition Framework (2026) counts it among “{}”.", profession.framework);
  table.ticks = {"0", "25", "50", "75", "100"};
  table.value_heading = "Ranked above";
  return table;
}

std::string span_of_measures(const MeasureTable& table) {
  if (!table.band) return "";
  const int low = whole_percentile(table.band->low * 100);
  const int high = whole_percentile(table.band->high * 100);
  const std::string& highest = row_at(table.could_be_done, table.band->high).name;
  if (low == high) return fmt::format("All of them rank it above {} of 100 occupations.", high);
  return fmt::format("The highest rank is above {} of 100 occupations ({}), the lowest above {} ({}).", high, highest,
                     low, row_at(table.could_be_done, table.band->low).name);
}

std::string parting_of_measures(const MeasureTable& table) {
  // A smaller difference is within the measures' own ranges.
  constexpr double kFarApart = 0.3;
  if (!table.band || table.band->high - table.band->low < kFarApart) return "";
  return "Measures disagree about this job. " + span_of_measures(table);
}

}  // namespace willai::views
