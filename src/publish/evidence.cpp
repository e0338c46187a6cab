#include "publish/evidence.hpp"

#include <algorithm>
#include <map>

#include "publish/activity_ratings_joining.hpp"
#include "publish/occupation_measures.hpp"
#include "publish/published_measures.hpp"
#include "publish/state_wages.hpp"
#include "publish/task_measures.hpp"
#include "publish/task_use.hpp"
#include "publish/activity_use.hpp"
#include "publish/workbank_joining.hpp"
#include "domain/study_ids.hpp"
#include "scoring/agreement.hpp"

namespace willai::publish {
namespace {

using Coverages = std::map<std::string, Coverage>;

// The rows of the label measures are the labels themselves, and they are joined to tasks.
void count_labels(const Dataset& dataset, const JoinedLabels& labels, const EditionDraft& draft, Coverages& coverages) {
  if (!dataset.has_labels() || draft.occupations.empty()) return;
  for (std::size_t i = 0; i < draft.occupations.front().measures.size(); ++i) {
    Coverage coverage;
    coverage.published = static_cast<int>(dataset.labels.size());
    coverage.joined = static_cast<int>(labels.by_task.size());
    coverage.unjoined = static_cast<int>(labels.unjoined.size());
    for (const OccupationFacts& each : draft.occupations)
      ++coverage.by_basis[static_cast<std::size_t>(each.measures[i].basis)];
    coverages[draft.occupations.front().measures[i].measure] = coverage;
  }
}

void add_occupation_measures(const Dataset& dataset, const JoinedLabels& labels,
                             const std::vector<importers::ActivityRating>& ratings, const SocCrosswalk& crosswalk,
                             EditionDraft& draft, Coverages& coverages) {
  add_label_measures(dataset, draft.occupations);
  count_labels(dataset, labels, draft, coverages);
  for (const PublishedMeasure& measure : published_measures(dataset))
    coverages[measure.id] = add_measure(measure, crosswalk, draft.occupations, draft.unjoined);
  if (const auto coverage = add_activity_ratings(dataset, ratings, draft.occupations, draft.unjoined))
    coverages[std::string(measure_id::kOwnRatings)] = *coverage;
}

void add_task_measures(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                       const SocCrosswalk& crosswalk, EditionDraft& draft, Coverages& coverages) {
  TaskMeasures measures = join_task_measures(dataset, crosswalk);
  join_activity_ratings(dataset, ratings, measures);
  join_workbank(dataset, measures);
  for (Profession& profession : draft.professions)
    for (Task& task : profession.tasks)
      for (PublishedTask& published : task.published)
        if (const auto found = measures.by_task.find(published.onet_task_id); found != measures.by_task.end())
          published.values = found->second;
  std::ranges::move(measures.unjoined, std::back_inserter(draft.unjoined));
  coverages.merge(measures.coverage);
}

// Observed use, release by release.
void add_task_use(const Dataset& dataset, EditionDraft& draft, Coverages& coverages) {
  TaskUse use = join_task_use(dataset);
  for (Profession& profession : draft.professions)
    for (Task& task : profession.tasks)
      for (PublishedTask& published : task.published)
        if (const auto found = use.by_task.find(published.onet_task_id); found != use.by_task.end())
          published.use = found->second;
  JoinedActivityUse activities = join_activity_use(dataset);
  draft.activity_use = std::move(activities.activities);
  draft.use_releases = std::move(use.releases);
  std::ranges::move(activities.releases, std::back_inserter(draft.use_releases));
  for (auto* unjoined : {&use.unjoined, &activities.unjoined})
    std::ranges::move(*unjoined, std::back_inserter(draft.unjoined));
  coverages.merge(use.coverage);
  coverages.merge(activities.coverage);
}

// The kind that the AI Jobs Transition Framework gives an occupation. Its rows are occupations of O*NET.
void add_framework(const Dataset& dataset, EditionDraft& draft, Coverages& coverages) {
  if (dataset.transitions.empty()) return;
  const std::string measure(measure_id::kFramework);
  std::map<std::string, std::string, std::less<>> kinds;
  for (const auto& row : dataset.transitions) kinds.emplace(row.code.text(), row.kind);
  Coverage coverage;
  coverage.published = static_cast<int>(kinds.size());
  for (OccupationFacts& each : draft.occupations) {
    const auto found = kinds.find(each.code);
    ++coverage.by_basis[static_cast<std::size_t>(found == kinds.end() ? MeasureBasis::missing : MeasureBasis::exact)];
    if (found == kinds.end()) continue;
    ++coverage.joined;
    each.framework = found->second;
    kinds.erase(found);
  }
  coverage.unjoined = static_cast<int>(kinds.size());
  for (const auto& [code, kind] : kinds)
    draft.unjoined.push_back({.measure = measure, .occupation = code, .text = kind,
                              .reason = "this release of O*NET has no such occupation"});
  coverages[measure] = coverage;
}

// What one needs to start, in the row that the projected change came from.
void add_entry(const Dataset& dataset, std::vector<OccupationFacts>& occupations) {
  std::map<std::string, const importers::bls::ProjectionRow*, std::less<>> rows;
  for (const auto& row : dataset.projections) rows.emplace(row.code.text(), &row);
  for (OccupationFacts& each : occupations) {
    const MeasureValue* change = find_value(each.measures, measure_id::kProjectedChange);
    if (!change || !change->value) continue;
    const auto found = rows.find((change->from.empty() ? each.code : change->from).substr(0, 7));
    if (found == rows.end()) continue;
    each.education = found->second->education;
    each.experience = found->second->experience;
    each.training = found->second->training;
  }
}

// The sums over the line items, none of which contains another; the table counts in thousands.
void add_totals(const Dataset& dataset, std::vector<Measure>& measures) {
  double now = 0, later = 0, openings = 0;
  for (const auto& row : dataset.projections)
    now += row.employment, later += row.employment_later, openings += row.openings;
  if (now <= 0) return;
  for (Measure& each : measures)
    if (each.id == measure_id::kEmployment) each.total = now * 1000;
    else if (each.id == measure_id::kProjectedEmployment) each.total = later * 1000;
    else if (each.id == measure_id::kOpenings) each.total = openings * 1000;
    else if (each.id == measure_id::kProjectedChange) each.total = (later / now - 1) * 100;
}

// A measure's values by SOC 2018 code: the mean over the O*NET occupations of the code.
std::map<std::string, double> means_by_soc(const std::vector<OccupationFacts>& occupations, std::string_view measure) {
  std::map<std::string, std::pair<double, int>> sums;
  for (const OccupationFacts& each : occupations) {
    const MeasureValue* found = find_value(each.measures, measure);
    if (!found || !found->value) continue;
    auto& [sum, count] = sums[each.code.substr(0, 7)];
    sum += *found->value;
    ++count;
  }
  std::map<std::string, double> means;
  for (const auto& [code, sum] : sums) means[code] = sum.first / sum.second;
  return means;
}

std::optional<Correlation> find_correlation_of(const std::map<std::string, double>& first,
                                               const std::map<std::string, double>& second) {
  std::vector<std::pair<double, double>> pairs;
  for (const auto& [code, value] : first)
    if (const auto other = second.find(code); other != second.end()) pairs.emplace_back(value, other->second);
  const auto pearson = scoring::find_pearson(pairs), spearman = scoring::find_spearman(pairs);
  if (!pearson || !spearman) return std::nullopt;
  return Correlation{.n = static_cast<int>(pairs.size()), .pearson = *pearson, .spearman = *spearman};
}

// Correlations between all measures that are compared; the outlook is not a reading of the work.
void add_correlations(EditionDraft& draft) {
  std::vector<std::pair<std::string, std::map<std::string, double>>> readings;
  for (const Measure& each : draft.measures)
    if (each.role == MeasureRole::reading && each.kind != MeasureKind::outlook &&
        each.classification != Classification::onet_task)
      readings.emplace_back(each.id, means_by_soc(draft.occupations, each.id));
  for (std::size_t i = 0; i < readings.size(); ++i)
    for (std::size_t j = i + 1; j < readings.size(); ++j)
      if (auto found = find_correlation_of(readings[i].second, readings[j].second)) {
        found->first = readings[i].first;
        found->second = readings[j].first;
        draft.correlations.push_back(std::move(*found));
      }
}

RaterAgreement agreement_between(const std::vector<importers::gpts::LabelRow>& rows,
                                 std::optional<Label> Readings::*first, std::optional<Label> Readings::*second) {
  std::vector<std::pair<Label, Label>> pairs;
  for (const auto& row : rows)
    if (row.readings.*first && row.readings.*second)
      pairs.emplace_back(*(row.readings.*first), *(row.readings.*second));
  return scoring::agreement_of(pairs);
}

}  // namespace

std::vector<RaterAgreement> rater_agreements(const std::vector<importers::gpts::LabelRow>& labels) {
  std::vector<RaterAgreement> all;
  const auto add = [&](std::string first, std::optional<Label> Readings::*one, std::string second,
                       std::optional<Label> Readings::*other) {
    RaterAgreement agreement = agreement_between(labels, one, other);
    agreement.first = std::move(first);
    agreement.second = std::move(second);
    if (agreement.n > 0) all.push_back(std::move(agreement));
  };
  add("people", &Readings::people, "gpt4-rubric1", &Readings::gpt4_rubric1);
  add("people", &Readings::people, "gpt4-rubric2", &Readings::gpt4_rubric2);
  add("gpt4-rubric1", &Readings::gpt4_rubric1, "gpt4-rubric2", &Readings::gpt4_rubric2);
  return all;
}

double share_all_agree(const std::vector<importers::gpts::LabelRow>& labels) {
  int all = 0, same = 0;
  for (const auto& [index, code, id, task, kind, title, readings] : labels) {
    if (!readings.people || !readings.gpt4_rubric1 || !readings.gpt4_rubric2) continue;
    ++all;
    same += readings.people == readings.gpt4_rubric1 && readings.people == readings.gpt4_rubric2 ? 1 : 0;
  }
  return all == 0 ? 0 : static_cast<double>(same) / all;
}

void add_evidence(const Dataset& dataset, const JoinedLabels& labels,
                  const std::vector<importers::ActivityRating>& ratings, std::vector<Measure> known,
                  EditionDraft& draft) {
  const SocCrosswalk crosswalk(dataset);
  Coverages coverages;
  add_occupation_measures(dataset, labels, ratings, crosswalk, draft, coverages);
  add_task_measures(dataset, ratings, crosswalk, draft, coverages);
  add_task_use(dataset, draft, coverages);
  add_framework(dataset, draft, coverages);
  add_entry(dataset, draft.occupations);
  if (const auto coverage = add_state_wages(dataset, draft)) coverages[std::string(measure_id::kStateWage)] = *coverage;
  for (Measure& measure : known)
    if (const auto found = coverages.find(measure.id); found != coverages.end()) {
      measure.coverage = found->second;
      draft.measures.push_back(std::move(measure));
    }
  add_totals(dataset, draft.measures);
  add_correlations(draft);
  draft.agreements = rater_agreements(dataset.labels);
  draft.task_correlations = workbank_correlations(dataset, labels);
  for (const auto& row : dataset.interactions) draft.interactions.push_back({row.kind, row.percent / 100});
}

}  // namespace willai::publish
