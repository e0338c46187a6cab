#include "app/occupation_measures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "app/grouping.hpp"
#include "scoring/exposure.hpp"
#include "scoring/tendency.hpp"

namespace willai {
namespace {

struct Rater {
  std::string_view name;
  std::optional<Label> Readings::*label;
};

constexpr std::array kRaters = {Rater{"gpts-human", &Readings::people}, Rater{"gpts-gpt4", &Readings::gpt4_rubric1},
                                Rater{"gpts-gpt4-rubric2", &Readings::gpt4_rubric2}};

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
// file, core tasks weighing 2, all others 1."
MeasureValue measure(const std::vector<const gpts::LabelRow*>& rows, const Rater& rater, const Summary& summary) {
  MeasureValue value{fmt::format("{}-{}", rater.name, summary.name), std::nullopt, std::nullopt, 0, ""};
  double weights = 0, sum = 0;
  for (const auto* row : rows) {
    const auto& label = row->readings.*rater.label;
    if (!label) continue;
    const double weight = weight_of(row->kind).value();
    weights += weight;
    sum += weight * value_of(*label, summary);
    ++value.tasks;
  }
  if (weights > 0) value.value = sum / weights;
  else value.gap = "not in the study: its file has no label for a task of this occupation";
  return value;
}

void add_percentiles(std::vector<OccupationFacts>& occupations, std::size_t index) {
  std::vector<double> values;
  for (const auto& occupation : occupations)
    if (occupation.measures[index].value) values.push_back(*occupation.measures[index].value);
  std::ranges::sort(values);
  for (auto& occupation : occupations)
    if (MeasureValue& each = occupation.measures[index]; each.value)
      each.percentile = percentile_in(values, *each.value);
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
  std::map<std::string, std::vector<const gpts::LabelRow*>> rows;
  for (const auto& row : dataset.labels) rows[std::string(row.code.text())].push_back(&row);
  for (auto& occupation : occupations)
    for (const Rater& rater : kRaters)
      for (const Summary& summary : kSummaries)
        occupation.measures.push_back(measure(rows[occupation.code], rater, summary));
  for (std::size_t i = 0; i < kRaters.size() * kSummaries.size(); ++i) add_percentiles(occupations, i);
}

Agreement agreement_with_publisher(const Dataset& dataset, const std::vector<OccupationFacts>& occupations) {
  Agreement agreement;
  for (const auto& published : dataset.occupation_values) {
    ++agreement.published;
    const auto ours = std::ranges::find(occupations, published.code.text(), &OccupationFacts::code);
    if (ours != occupations.end() && equals(*ours, "gpts-human", published.people) &&
        equals(*ours, "gpts-gpt4", published.gpt4))
      ++agreement.equal;
  }
  return agreement;
}

}  // namespace willai
