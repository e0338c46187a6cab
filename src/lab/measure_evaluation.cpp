#include "lab/measure_evaluation.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "publish/evidence.hpp"
#include "publish/occupation_measures.hpp"
#include "publish/published_measures.hpp"
#include "lab/activity_ratings_evaluation.hpp"
#include "scoring/agreement.hpp"

namespace willai::lab {
namespace {

// What occ_level.csv, or our own computation, says about an occupation: alpha, beta, gamma of each rater.
struct Figures {
  std::array<double, 3> people;
  std::array<double, 3> gpt4;
};

OccupationAgreement agreement_of_figures(std::string from, const std::vector<Figures>& figures) {
  OccupationAgreement result{std::move(from), static_cast<int>(figures.size())};
  double* const correlations[] = {&result.alpha, &result.beta, &result.zeta};
  for (std::size_t i = 0; i < 3; ++i) {
    std::vector<std::pair<double, double>> pairs;
    for (const Figures& each : figures) pairs.emplace_back(each.people[i], each.gpt4[i]);
    *correlations[i] = scoring::find_pearson(pairs).value_or(0);
  }
  return result;
}

std::vector<Figures> published_figures(const publish::Dataset& dataset) {
  std::vector<Figures> figures;
  for (const auto& row : dataset.occupation_values) figures.push_back({row.people, row.gpt4});
  return figures;
}

// Recomputed from the labels; those of people and of rubric 1 are in this order among an occupation's measures.
std::vector<Figures> recomputed_figures(const publish::Dataset& dataset) {
  std::map<OccupationCode, OccupationFacts> facts;
  for (const auto& row : dataset.labels) facts[row.code].code = row.code.text();
  std::vector<OccupationFacts> occupations;
  for (auto& [code, each] : facts) occupations.push_back(std::move(each));
  publish::add_label_measures(dataset, occupations);
  std::vector<Figures> figures;
  for (const OccupationFacts& each : occupations) {
    Figures one{};
    bool whole = true;
    for (std::size_t i = 0; i < 3; ++i) {
      whole = whole && each.measures[i].value && each.measures[3 + i].value;
      one.people[i] = each.measures[i].value.value_or(0);
      one.gpt4[i] = each.measures[3 + i].value.value_or(0);
    }
    if (whole) figures.push_back(one);
  }
  return figures;
}

// Beta of people by SOC code, as published.
std::map<std::string, double> people_by_soc(const publish::Dataset& dataset) {
  std::map<std::string, std::pair<double, int>> sums;
  for (const auto& row : dataset.occupation_values) {
    auto& [sum, count] = sums[std::string(row.code.soc().text())];
    sum += row.people[1];
    ++count;
  }
  std::map<std::string, double> means;
  for (const auto& [code, sum] : sums) means[code] = sum.first / sum.second;
  return means;
}

void add_against_people(const publish::PublishedMeasure& measure, const std::map<std::string, double>& people,
                        std::vector<AgainstPeople>& all) {
  std::vector<std::pair<double, double>> pairs;
  for (const auto& [code, published] : measure.values)
    if (const auto rated = people.find(code); published.value && rated != people.end())
      pairs.emplace_back(*published.value, rated->second);
  if (const auto pearson = scoring::find_pearson(pairs))
    all.push_back({measure.id, static_cast<int>(pairs.size()), *pearson, scoring::find_spearman(pairs).value_or(0)});
}

}  // namespace

Result<MeasureEvaluation> evaluate_measures(const publish::Dataset& dataset,
                                            const std::vector<importers::ActivityRating>& ratings) {
  if (!dataset.has_labels()) return not_found("nothing to compare: the folder has no gpts-are-gpts/full_labelset.tsv");
  MeasureEvaluation evaluation;
  evaluation.labels = static_cast<int>(dataset.labels.size());
  evaluation.raters = publish::rater_agreements(dataset.labels);
  evaluation.all_agree = publish::share_all_agree(dataset.labels);
  if (!dataset.occupation_values.empty())
    evaluation.occupations.push_back(agreement_of_figures("occ_level.csv", published_figures(dataset)));
  evaluation.occupations.push_back(agreement_of_figures("recomputed from the labels", recomputed_figures(dataset)));
  const auto people = people_by_soc(dataset);
  for (const publish::PublishedMeasure& measure : publish::published_measures(dataset))
    if (measure.classification != Classification::isco_08 && !measure.id.starts_with("bls-"))
      add_against_people(measure, people, evaluation.against_people);
  evaluation.own_ratings = evaluate_activity_ratings(dataset, ratings);
  return evaluation;
}

}  // namespace willai::lab
