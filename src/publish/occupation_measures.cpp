#include "publish/occupation_measures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "publish/occupation_joining.hpp"
#include "domain/study_ids.hpp"
#include "scoring/exposure.hpp"

namespace willai::publish {
namespace {

struct Rater {
  std::string_view name;
  std::optional<Label> Readings::*label;
};

constexpr std::array kRaters = {Rater{measure_id::kPeople, &Readings::people},
                                Rater{measure_id::kGpt4, &Readings::gpt4_rubric1},
                                Rater{measure_id::kGpt4Reworded, &Readings::gpt4_rubric2}};

struct Summary {
  std::string_view name;
  double e1;
  double e2;
};

// Eloundou et al.: alpha = E1, beta = E1 + E2/2, gamma (zeta in the paper) = E1 + E2.
constexpr std::array kSummaries = {Summary{"alpha", 1, 0}, Summary{"beta", 1, .5}, Summary{"gamma", 1, 1}};

double value_of(Label label, const Summary& summary) {
  return label == Label::e1 ? summary.e1 : label == Label::e2 ? summary.e2 : 0;
}

// Method, clause 12: "The figure of an occupation in the study is the weighted mean over the tasks of the study's own
// file, with weight 2 for core tasks and 1 for all others."
MeasureValue mean_of(const std::vector<const importers::gpts::LabelRow*>& rows, std::string id, auto value_of) {
  MeasureValue value{.measure = std::move(id), .n = 0};
  double weights = 0, sum = 0;
  for (const auto* row : rows) {
    const std::optional<double> each = value_of(row->readings);
    if (!each) continue;
    const double weight = scoring::weight_of(row->kind).value();
    weights += weight;
    sum += weight * *each;
    ++*value.n;
  }
  if (weights > 0) value.value = sum / weights;
  else
    value.basis = MeasureBasis::missing,
    value.gap = "not in the study: its file has no label for a task of this occupation";
  return value;
}

MeasureValue measure(const std::vector<const importers::gpts::LabelRow*>& rows, const Rater& rater,
                     const Summary& summary) {
  return mean_of(rows, fmt::format("{}-{}", rater.name, summary.name), [&](const Readings& readings) {
    const auto& label = readings.*rater.label;
    return label ? std::optional(value_of(*label, summary)) : std::nullopt;
  });
}

// The 80 % interval of the ratings by people, by clauses 5 and 7, over the tasks of the study.
void add_interval(const std::vector<const importers::gpts::LabelRow*>& rows, MeasureValue& value) {
  std::vector<scoring::ScoredTask> tasks;
  for (const auto* row : rows) {
    if (!row->readings.people) continue;
    std::vector<Exposure> others;
    for (const auto& other : {row->readings.gpt4_rubric1, row->readings.gpt4_rubric2})
      if (other) others.push_back(scoring::exposure_of(*other));
    const Exposure own = scoring::exposure_of(*row->readings.people);
    tasks.push_back({scoring::weight_of(row->kind), own, scoring::variance_of(own, others)});
  }
  const auto estimate = scoring::score_profession(tasks);
  if (!estimate) return;
  value.low = estimate->low.value();
  value.high = estimate->high.value();
}

// T0 to T4 as 0 to 1, in quarters, as in the study's column "automation".
MeasureValue automation(const std::vector<const importers::gpts::LabelRow*>& rows) {
  return mean_of(rows, std::string(measure_id::kGpt4Automation), [](const Readings& readings) {
    return readings.gpt4_automation ? std::optional(*readings.gpt4_automation / 4.0) : std::nullopt;
  });
}

bool equals(const OccupationFacts& ours, std::string_view rater, const std::array<double, 3>& published) {
  for (std::size_t i = 0; i < kSummaries.size(); ++i) {
    const std::string name = fmt::format("{}-{}", rater, kSummaries[i].name);
    const auto found = std::ranges::find(ours.measures, name, &MeasureValue::measure);
    if (found == ours.measures.end() || !found->value || std::abs(*found->value - published[i]) > 1e-9) return false;
  }
  return true;
}

}  // namespace

void add_label_measures(const Dataset& dataset, std::vector<OccupationFacts>& occupations) {
  if (!dataset.has_labels()) return;
  std::map<std::string, std::vector<const importers::gpts::LabelRow*>> rows;
  for (const auto& row : dataset.labels) rows[std::string(row.code.text())].push_back(&row);
  for (auto& occupation : occupations) {
    const auto& labels = rows[occupation.code];
    for (const Rater& rater : kRaters)
      for (const Summary& summary : kSummaries) occupation.measures.push_back(measure(labels, rater, summary));
    add_interval(labels, occupation.measures[1]);  // beta of people
    occupation.measures.push_back(automation(labels));
  }
  if (occupations.empty()) return;
  for (std::size_t i = 0; i < occupations.front().measures.size(); ++i) add_percentiles(occupations, i);
}

Agreement agreement_with_publisher(const Dataset& dataset, const std::vector<OccupationFacts>& occupations) {
  Agreement agreement;
  for (const auto& published : dataset.occupation_values) {
    ++agreement.published;
    const auto ours = std::ranges::find(occupations, published.code.text(), &OccupationFacts::code);
    if (ours != occupations.end() && equals(*ours, measure_id::kPeople, published.people) &&
        equals(*ours, measure_id::kGpt4, published.gpt4))
      ++agreement.equal;
  }
  return agreement;
}

}  // namespace willai::publish
