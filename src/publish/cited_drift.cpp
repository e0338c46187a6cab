#include "publish/cited_drift.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "domain/study_ids.hpp"
#include "publish/edition_draft.hpp"
#include "publish/evidence.hpp"
#include "publish/joining.hpp"

namespace willai::publish {
namespace {

constexpr double kWritten = 1e-5;  // figures are written with six digits

bool are_equal(double one, double other) {
  return std::abs(one - other) <= kWritten * std::max({std::abs(one), std::abs(other), 1e-9});
}

// The occupations of the data with all values that they have.
EditionDraft evidence_of(const Content& content, const Dataset& dataset, const Catalog& catalog) {
  EditionDraft draft{.number = {1, 1, Date::parse("2000-01-01").value()}};  // no edition is made of it
  for (const auto& row : dataset.occupations) {
    OccupationFacts facts;
    facts.code = row.code.text();
    facts.title = row.title;
    draft.occupations.push_back(std::move(facts));
  }
  JoinedLabels labels = join_labels(dataset.tasks, dataset.labels);
  add_own_ratings(dataset, content.ratings, labels);
  add_evidence(dataset, labels, content.ratings, catalog.measures({}), draft);
  return draft;
}

// The publisher's own figures of "GPTs are GPTs", which the file cites: labels in the folder may have holes.
std::map<std::string, double> published_ratings(const Dataset& dataset) {
  std::map<std::string, double> ratings;
  constexpr std::array kSuffixes = {"alpha", "beta", "gamma"};
  for (const importers::gpts::OccupationRow& row : dataset.occupation_values)
    for (std::size_t i = 0; i < kSuffixes.size(); ++i) {
      ratings[fmt::format("{} {}-{}", row.code.text(), measure_id::kPeople, kSuffixes[i])] = row.people[i];
      ratings[fmt::format("{} {}-{}", row.code.text(), measure_id::kGpt4, kSuffixes[i])] = row.gpt4[i];
    }
  return ratings;
}

std::string as_written(std::optional<double> value) { return value ? fmt::format("{:.6g}", *value) : "no value"; }

}  // namespace

std::vector<importers::Reject> check_cited_against(const Content& content, const Dataset& dataset, const Catalog& catalog) {
  std::vector<importers::Reject> faults;
  if (content.figures.empty() || !dataset.has_onet()) return faults;
  const EditionDraft draft = evidence_of(content, dataset, catalog);
  const auto ratings = published_ratings(dataset);
  std::map<std::string_view, const OccupationFacts*> facts;
  for (const OccupationFacts& each : draft.occupations) facts.emplace(each.code, &each);
  std::set<std::string_view> measured;
  for (const Measure& each : draft.measures) measured.insert(each.id);
  for (const importers::CitedFigure& cited : content.figures) {
    const std::string& id = cited.value.measure;
    const auto at = facts.find(cited.code.text());
    if (at == facts.end() || !measured.contains(id)) continue;
    const MeasureValue* found = find_value(at->second->measures, id);
    std::optional<double> value = found ? found->value : std::nullopt;
    if (id.starts_with("gpts-")) {
      const auto rating = ratings.find(fmt::format("{} {}", cited.code.text(), id));
      if (rating == ratings.end()) continue;
      value = rating->second;
    }
    const bool is_same = cited.value.value && value ? are_equal(*cited.value.value, *value) : cited.value.value == value;
    if (!is_same)
      faults.push_back({"figures.tsv", cited.line, 4,
                        fmt::format("{} of {} is {} here and {} in the data; let tools/cite_figures.py write the file again",
                                    id, cited.code.text(), as_written(cited.value.value), as_written(value))});
  }
  return faults;
}

}  // namespace willai::publish
