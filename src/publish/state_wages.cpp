#include "publish/state_wages.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "domain/study_ids.hpp"
#include "publish/published_measures.hpp"

namespace willai::publish {
namespace {

StateWage state_wage_of(const importers::bls::StateWageRow& row) {
  constexpr std::size_t kMedian = 2;
  const PublishedValue median = published_wage(row.wages, kMedian);
  return {row.state, row.state_name, row.wages.employment, row.per_thousand, median.value, median.gap};
}

}  // namespace

std::optional<Coverage> add_state_wages(const Dataset& dataset, EditionDraft& draft) {
  if (dataset.state_wages.empty()) return std::nullopt;
  Coverage coverage;
  std::set<std::string> published, known;
  for (const auto& row : dataset.state_wages) published.emplace(row.wages.code.text());
  for (const OccupationFacts& each : draft.occupations) {
    const std::string code = soc_of_wages(each.code, each.measures);
    const bool is_own = each.code == code + ".00";
    const MeasureBasis basis = !published.contains(code) ? MeasureBasis::missing
                               : is_own                  ? MeasureBasis::exact
                                                         : MeasureBasis::inherited;
    ++coverage.by_basis[static_cast<std::size_t>(basis)];
    known.insert(code);
  }
  for (const auto& row : dataset.state_wages) {
    const std::string code(row.wages.code.text());
    ++coverage.published;
    if (known.contains(code)) ++coverage.joined, draft.states[code].push_back(state_wage_of(row));
    else
      ++coverage.unjoined,
          draft.unjoined.push_back({.measure = std::string(measure_id::kStateWage),
                                    .occupation = code,
                                    .text = fmt::format("{}, {}", row.wages.title, row.state_name),
                                    .reason = fmt::format("O*NET has no occupation of SOC 2018 {}", code)});
  }
  return coverage;
}

}  // namespace willai::publish
