#include "publish/published_measures.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "publish/workbank_joining.hpp"

namespace willai::publish {
namespace {

// Method, clause 16: "No use seen is a gap: too rare to measure, which is not the same as none."
std::string key_of(const auto& row) { return std::string(row.code.text()); }

// A measure made from `rows` with values by `value_of`; nothing if there are no rows.
template <class Row, class ValueOf>
void add(std::vector<PublishedMeasure>& measures, std::string_view id, Classification classification,
         const std::vector<Row>& rows, std::string when_absent, ValueOf value_of) {
  if (rows.empty()) return;
  PublishedMeasure measure{std::string(id), classification, {}, std::move(when_absent)};
  for (const Row& row : rows) measure.values.emplace(key_of(row), value_of(row));
  measures.push_back(std::move(measure));
}

void add_microsoft(const Dataset& dataset, std::vector<PublishedMeasure>& measures) {
  const std::string absent = "not published: the study leaves out occupations without task data";
  std::map<std::string, int> activities;
  for (const auto& row : dataset.applicability_activities) ++activities[key_of(row)];
  const auto count = [&](const auto& row) {
    const auto found = activities.find(key_of(row));
    return found == activities.end() ? std::nullopt : std::optional(found->second);
  };
  std::map<std::string, std::string> titles;
  for (const auto& row : dataset.applicability) titles.emplace(key_of(row), row.title);
  add(measures, measure_id::kApplicability, Classification::soc_2018, dataset.applicability, absent,
      [&](const importers::microsoft::ScoreRow& row) {
        return PublishedValue{row.score, "", count(row), row.title};
      });
  std::vector<importers::microsoft::ScoreRow> physical;
  for (const auto& row : dataset.applicability)
    if (row.physical) physical.push_back(row);
  add(measures, measure_id::kApplicabilityPhysical, Classification::soc_2018, physical, absent,
      [&](const importers::microsoft::ScoreRow& row) {
        return PublishedValue{row.physical, "", count(row), row.title};
      });
  add(measures, measure_id::kApplicabilityUser, Classification::soc_2018, dataset.applicability_parts, absent,
      [&](const importers::microsoft::MetricsRow& row) {
        return PublishedValue{row.user, "", count(row), titles[key_of(row)]};
      });
  add(measures, measure_id::kApplicabilityAi, Classification::soc_2018, dataset.applicability_parts, absent,
      [&](const importers::microsoft::MetricsRow& row) {
        return PublishedValue{row.ai, "", count(row), titles[key_of(row)]};
      });
}

void add_anthropic(const Dataset& dataset, std::vector<PublishedMeasure>& measures) {
  add(measures, measure_id::kObservedExposure, Classification::soc_2018, dataset.observed_exposures,
      "not published for this occupation", [](const importers::anthropic::ExposureRow& row) {
        if (row.observed > 0) return PublishedValue{row.observed, "", std::nullopt, row.title};
        return PublishedValue{std::nullopt, std::string(kTooRare), std::nullopt, row.title};
      });
}

void add_aioe(const Dataset& dataset, std::vector<PublishedMeasure>& measures) {
  const std::string absent = "not published for the codes of SOC 2010 that lead to this occupation";
  const auto value = [](const importers::aioe::Row& row) {
    return PublishedValue{row.value, "", std::nullopt, row.title};
  };
  add(measures, measure_id::kAioe, Classification::soc_2010, dataset.aioe, absent, value);
  add(measures, measure_id::kAioeOfLanguageModels, Classification::soc_2010, dataset.language_model_aioe, absent,
      value);
}

// Where code and title are those of an occupation of this release, the row is about it. All others go by SOC 2010, the
// classification of their first six digits: a code with several rows has their plain mean.
void add_sml(const Dataset& dataset, std::string_view id, double importers::sml::Row::*field,
             std::vector<PublishedMeasure>& measures) {
  if (dataset.suitability.empty()) return;
  std::map<std::string, std::string> titles;
  for (const auto& row : dataset.occupations) titles.emplace(row.code.text(), row.title);
  PublishedMeasure measure{std::string(id), Classification::soc_2010, {},
                           "not published for the codes of SOC 2010 that lead to this occupation"};
  for (const auto& row : dataset.suitability) {
    const std::string code(row.code.text());
    const auto [found, is_first] =
        measure.values.try_emplace(std::string(row.code.soc().text()), PublishedValue{0, "", std::nullopt, row.title, 0});
    PublishedValue& mean = found->second;
    ++mean.rows;
    *mean.value += (row.*field - *mean.value) / mean.rows;
    const auto title = titles.find(code);
    if (title == titles.end() || title->second != row.title) continue;
    ++mean.own_rows;
    measure.own.emplace(code, PublishedValue{row.*field, "", std::nullopt, row.title});
  }
  measures.push_back(std::move(measure));
}

void add_transition_framework(const Dataset& dataset, std::vector<PublishedMeasure>& measures) {
  std::vector<importers::openai::TransitionRow> rows;
  for (const auto& row : dataset.transitions)
    if (row.elasticity) rows.push_back(row);
  add(measures, measure_id::kElasticity, Classification::onet_soc, rows, "not in the framework’s list",
      [](const importers::openai::TransitionRow& row) { return PublishedValue{row.elasticity, "", std::nullopt, ""}; });
}

void add_ilo(const Dataset& dataset, std::vector<PublishedMeasure>& measures) {
  const std::string absent = "not published for the codes of ISCO-08 that lead to this occupation";
  std::map<std::string, int> tasks;
  std::vector<importers::ilo::TaskRow> groups;  // one row per unit group
  for (const auto& row : dataset.ilo_tasks)
    if (++tasks[key_of(row)] == 1) groups.push_back(row);
  add(measures, measure_id::kIlo, Classification::isco_08, groups, absent, [&](const importers::ilo::TaskRow& row) {
    return PublishedValue{row.mean_2025, "", tasks[key_of(row)], row.title};
  });
  add(measures, measure_id::kIloFirst, Classification::isco_08, groups, absent,
      [&](const importers::ilo::TaskRow& row) {
        return PublishedValue{row.mean_2023, "", tasks[key_of(row)], row.title};
      });
}

void add_wages(const Dataset& dataset, std::vector<PublishedMeasure>& measures) {
  const std::string absent = "the bureau publishes no wages for this occupation";
  constexpr std::array<std::pair<std::string_view, std::size_t>, 5> kWages = {{{measure_id::kMedianWage, 2},
                                                                               {measure_id::kWage10, 0},
                                                                               {measure_id::kWage25, 1},
                                                                               {measure_id::kWage75, 3},
                                                                               {measure_id::kWage90, 4}}};
  for (const auto& [id, place] : kWages)
    add(measures, id, Classification::soc_2018, dataset.wages, absent,
        [place = place](const importers::bls::WageRow& row) { return published_wage(row, place); });
  add(measures, measure_id::kEmployees, Classification::soc_2018, dataset.wages,
      "the bureau publishes no employees for this occupation", [](const importers::bls::WageRow& row) {
        return PublishedValue{row.employment, row.employment ? "" : "the bureau publishes no estimate", std::nullopt,
                              row.title};
      });
}

void add_projections(const Dataset& dataset, std::vector<PublishedMeasure>& measures) {
  const std::string absent = "the bureau publishes no projection for this occupation";
  const auto add_one = [&](std::string_view id, auto value_of) {
    add(measures, id, Classification::soc_2018, dataset.projections, absent,
        [&](const importers::bls::ProjectionRow& row) {
          return PublishedValue{value_of(row), "", std::nullopt, row.title};
        });
  };
  // The table counts in thousands.
  add_one(measure_id::kEmployment, [](const importers::bls::ProjectionRow& row) { return row.employment * 1000; });
  add(measures, measure_id::kSelfEmployed, Classification::soc_2018, dataset.projections, absent,
      [](const importers::bls::ProjectionRow& row) {
        return PublishedValue{row.self_employed, row.self_employed ? "" : "the bureau publishes no share", std::nullopt,
                              row.title};
      });
  add_one(measure_id::kProjectedChange, [](const importers::bls::ProjectionRow& row) { return row.change_percent; });
  add_one(measure_id::kOpenings, [](const importers::bls::ProjectionRow& row) { return row.openings * 1000; });
  add_one(measure_id::kProjectedEmployment,
          [](const importers::bls::ProjectionRow& row) { return row.employment_later * 1000; });
}

}  // namespace

PublishedValue published_wage(const importers::bls::WageRow& row, std::size_t percentile) {
  const importers::bls::WageValue& wage = row.percentiles[percentile];
  PublishedValue value{std::nullopt, "", std::nullopt, row.title};
  if (wage.state == importers::bls::Wage::not_available) value.gap = "the bureau publishes no estimate";
  else if (row.period == importers::bls::WagePeriod::hour)
    value.gap = fmt::format("published only per hour: {}${:.2f}",
                            wage.state == importers::bls::Wage::above_top ? "at or above " : "", wage.dollars);
  else if (wage.state == importers::bls::Wage::above_top)
    value.gap = fmt::format("${} or more; the bureau does not publish higher wages",
                            with_thousands(static_cast<long long>(wage.dollars)));
  else value.value = wage.dollars;
  return value;
}

std::vector<PublishedMeasure> published_measures(const Dataset& dataset) {
  std::vector<PublishedMeasure> measures;
  add_microsoft(dataset, measures);
  add_aioe(dataset, measures);
  add_ilo(dataset, measures);
  add_sml(dataset, measure_id::kSml, &importers::sml::Row::score, measures);
  add_sml(dataset, measure_id::kSmlDeviation, &importers::sml::Row::deviation, measures);
  add_anthropic(dataset, measures);
  if (!dataset.desires.empty()) measures.push_back(workbank_desires(dataset));
  add_transition_framework(dataset, measures);
  add_wages(dataset, measures);
  add_projections(dataset, measures);
  for (PublishedMeasure& measure : measures) measure.names_groups = measure.id.starts_with("bls-");
  return measures;
}

}  // namespace willai::publish
