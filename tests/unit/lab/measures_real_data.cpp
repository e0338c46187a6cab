// The measures on the published files, where they are at hand: the figures of the papers, and every row accounted for.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "publish/evidence.hpp"
#include "domain/study_ids.hpp"
#include "lab/measure_evaluation.hpp"
#include "publish/published_measures.hpp"
#include "base/text.hpp"
#include "fixtures.hpp"
#include "real_edition.hpp"
#include "scoring/profession_score.hpp"
#include "system/disk.hpp"

namespace measures_real_data_test {

using namespace willai;
using namespace willai::lab;
using namespace willai::test;

namespace {

constexpr double kThreeDecimals = .0005;

const MeasureEvaluation& evaluation_of(const publish::Dataset& dataset) {
  static const MeasureEvaluation evaluation = evaluate_measures(dataset, {}).value();
  return evaluation;
}

void check_against_people(const publish::Dataset& dataset, std::string_view measure, double pearson, int n) {
  const auto& all = evaluation_of(dataset).against_people;
  const auto found = std::ranges::find(all, measure, &AgainstPeople::measure);
  REQUIRE(found != all.end());
  CHECK(found->n == n);
  CHECK_MESSAGE(std::abs(found->pearson - pearson) < kThreeDecimals, std::string(measure), " ", found->pearson);
}

const Coverage& coverage_of(const publish::EditionDraft& draft, std::string_view id) {
  const auto found = std::ranges::find(draft.measures, id, &Measure::id);
  REQUIRE_MESSAGE(found != draft.measures.end(), std::string(id));
  return found->coverage;
}

const MeasureValue& value_of(const OccupationFacts& occupation, std::string_view id) {
  return *std::ranges::find(occupation.measures, id, &MeasureValue::measure);
}

// "SOC 2010 15-1132, 15-1133" -> both codes; "" -> the occupation's own.
std::set<std::string> codes_behind(const OccupationFacts& occupation, const MeasureValue& value) {
  if (!value.value) return {};
  if (value.from.empty()) return {occupation.code.substr(0, 7)};
  std::string codes = value.from;
  for (const std::string classification : {"SOC 2010 ", "ISCO-08 "})
    if (codes.starts_with(classification)) codes.erase(0, classification.size());
  constexpr std::size_t kCode = 7;  // "29-1229"
  if (codes.size() > kCode && codes[kCode] == ' ') codes.resize(kCode);  // a title follows: "29-1229 Physicians, all other"
  std::set<std::string> behind;
  for (const std::string_view code : split(codes, ',')) behind.emplace(trim(code));
  return behind;
}

}  // namespace

TEST_CASE("people and GPT-4 agree on occupations as the study's own figures say") {
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  const auto& published = evaluation_of(*dataset).occupations.front();
  CHECK(published.from == "occ_level.csv");
  CHECK(published.n == 923);
  CHECK(std::abs(published.alpha - .435) < kThreeDecimals);
  CHECK(std::abs(published.beta - .876) < kThreeDecimals);
  CHECK(std::abs(published.zeta - .913) < kThreeDecimals);
}

TEST_CASE("measures go with the ratings by people as far as they are known to") {
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  check_against_people(*dataset, "aioe", .855, 683);
  check_against_people(*dataset, "lm-aioe", .858, 683);
  check_against_people(*dataset, "microsoft-applicability", .738, 773);
}

TEST_CASE("raters of the labels at hand agree near to what the study prints of all") {
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  const auto& raters = evaluation_of(*dataset).raters;
  REQUIRE(raters.size() == 3);
  const std::vector<std::pair<double, double>> printed = {{.656, .437}, {.659, .410}, {.760, .601}};
  for (std::size_t i = 0; i < raters.size(); ++i) {
    CHECK(raters[i].n == 16020);
    CHECK(std::abs(raters[i].agreement - printed[i].first) < .01);
    CHECK(std::abs(raters[i].kappa - printed[i].second) < .02);
  }
}

TEST_CASE("every row of every measure is joined or listed, and every occupation and task is counted once") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const publish::EditionDraft& draft = *publication->draft;
  const int occupations = static_cast<int>(draft.occupations.size());
  const int tasks = static_cast<int>(find_dataset()->tasks.size());
  CHECK(draft.measures.size() == 32 + 15 + 1 + 2 + 5);  // releases, physical tasks, suitability, WORKBank
  for (const Measure& each : draft.measures) {
    CAPTURE(each.id);
    const Coverage& coverage = each.coverage;
    CHECK(coverage.published > 0);
    CHECK(coverage.published == coverage.joined + coverage.unjoined);
    CHECK(std::accumulate(coverage.by_basis.begin(), coverage.by_basis.end(), 0) ==
          (each.classification == Classification::onet_task ? tasks : occupations));
    const std::string& list = each.source == "gpts-are-gpts" ? each.source : each.id;
    int listed = 0;
    for (const publish::Unjoined& row : draft.unjoined) listed += row.measure == list ? row.rows : 0;
    CHECK(listed == coverage.unjoined);
  }
  for (const publish::Unjoined& each : draft.unjoined) REQUIRE_MESSAGE(!each.reason.empty(), each.text);
}

TEST_CASE("Microsoft's 785 rows and the labels by people are all accounted for") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const publish::EditionDraft& draft = *publication->draft;
  for (const std::string id : {"microsoft-applicability", "microsoft-user", "microsoft-ai"}) {
    CHECK(coverage_of(draft, id).published == 785);
    CHECK(coverage_of(draft, id).joined + coverage_of(draft, id).unjoined == 785);
  }
  const Coverage& people = coverage_of(draft, "gpts-human-beta");
  CHECK(people.published == 16020);
  CHECK(people.joined == 15495);
  CHECK(people.unjoined == 525);
}

TEST_CASE("most occupations have a value of each measure, and most rows of a study reach one") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  for (const Measure& each : publication->draft->measures) {
    CAPTURE(each.id);
    const Coverage& coverage = each.coverage;
    const bool asked_of_few = each.kind == MeasureKind::opinion || each.id == "anthropic-observed-exposure";
    if (each.classification == Classification::onet_task || asked_of_few) continue;
    CHECK(coverage.with_value() > (each.id == "bls-self-employed" ? 780 : 800));  // the bureau prints a dash for 211
    CHECK(coverage.joined * 10 > coverage.published * 9);
  }
  // Most occupations were not seen in use enough to measure, or have no row.
  const Coverage& use = coverage_of(*publication->draft, "anthropic-observed-exposure");
  CHECK(use.with_value() > 300);
  CHECK(use.by_basis[3] > 0);
}

TEST_CASE("a row that is counted as joined stands behind a value, and one that is listed behind none") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const publish::EditionDraft& draft = *publication->draft;
  for (const publish::PublishedMeasure& measure : publish::published_measures(*find_dataset())) {
    // Rows of O*NET's own codes are another thing: see the tests of each.
    if (measure.classification == Classification::onet_soc || !measure.own.empty()) continue;
    std::set<std::string> used, listed;
    for (const OccupationFacts& each : draft.occupations) used.merge(codes_behind(each, value_of(each, measure.id)));
    for (const publish::Unjoined& each : draft.unjoined)
      if (each.measure == measure.id) listed.insert(each.occupation);
    for (const auto& [code, value] : measure.values) {
      if (!value.value) continue;
      CHECK_MESSAGE(used.contains(code) != listed.contains(code), measure.id, " ", code, " ", value.title);
    }
  }
}

TEST_CASE("values of the whole edition stand in their ranges, gaps have reasons and no place") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  for (const OccupationFacts& each : publication->draft->occupations)
    for (const MeasureValue& value : each.measures) {
      CAPTURE(each.code);
      CAPTURE(value.measure);
      REQUIRE(value.value.has_value() == value.gap.empty());
      REQUIRE(value.value.has_value() == value.percentile.has_value());
      REQUIRE(value.value.has_value() == (value.basis != MeasureBasis::missing));
      if (value.value) REQUIRE(std::isfinite(*value.value));
      if (value.low) REQUIRE((*value.low <= *value.value && *value.value <= *value.high));
      if (value.placed_low)
        REQUIRE((*value.placed_low <= *value.percentile && *value.percentile <= *value.placed_high));
      if (value.measure.starts_with("anthropic-") && value.value) REQUIRE(*value.value > 0);
    }
}

TEST_CASE("transitions of the whole edition overlap by three quarters unless a job shrinks, are at most six, and lower ones stand first") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const publish::EditionDraft& draft = *publication->draft;
  std::map<std::string, double> exposures;
  for (const Profession& each : draft.professions)
    if (each.exposure && scoring::is_comparable(each))
      exposures[each.occupations.front().code] = each.exposure->value.value();
  int with_transitions = 0;
  for (const OccupationFacts& each : draft.occupations) {
    CAPTURE(each.code);
    REQUIRE(each.transitions.size() <= 6);
    with_transitions += each.transitions.empty() ? 0 : 1;
    bool higher = false;
    const auto change = std::ranges::find(each.measures, measure_id::kProjectedChange, &MeasureValue::measure);
    const bool shrinks = change != each.measures.end() && change->value && *change->value < 0;
    for (const Transition& to : each.transitions) {
      REQUIRE(to.code != each.code);
      REQUIRE((to.overlap >= .75 || shrinks));
      REQUIRE(to.overlap <= 1);
      REQUIRE(!to.profession.empty());
      if (!exposures.contains(each.code)) continue;
      const bool is_lower = exposures.at(to.code) < exposures.at(each.code);
      REQUIRE((!is_lower || !higher));
      higher = higher || !is_lower;
    }
  }
  CHECK(with_transitions > 800);
}

TEST_CASE("the ILO's tasks are like O*NET's one to one within an occupation, and their words are not passed on") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const Coverage& coverage = coverage_of(*publication->draft, "ilo-task-2025");
  CHECK(coverage.published == 3266);
  CHECK(coverage.by_basis[1] > 500);
  std::set<std::string> words;
  for (const auto& row : find_dataset()->ilo_tasks) words.insert(row.text);
  for (const Profession& profession : publication->draft->professions)
    for (const Task& task : profession.tasks)
      for (const PublishedTask& published : task.published)
        for (const TaskValue& value : published.values) REQUIRE(!words.contains(value.from));
  for (const publish::Unjoined& each : publication->draft->unjoined)
    if (each.measure.starts_with("ilo-task")) REQUIRE(!words.contains(each.text));
}

TEST_CASE("what the page of WORKBank says of agreement is what its files say") {
  const publish::Publication* publication = find_publication();
  if (!publication || find_dataset()->desires.empty()) return;
  const auto find = [&](std::string_view first, std::string_view second) {
    const auto& all = publication->draft->task_correlations;
    return *std::ranges::find_if(all, [&](const Correlation& each) { return each.first == first && each.second == second; });
  };
  const Correlation labels = find(measure_id::kCapacity, measure_id::kPeopleBeta);
  CHECK(labels.n == 644);  // of the 645 with both, one is not in this release of O*NET
  CHECK(std::abs(labels.pearson + .0405) < kThreeDecimals);
  CHECK(std::abs(find(measure_id::kDesireOfTask, measure_id::kDesireOfTask).pearson - .061) < kThreeDecimals);
  CHECK(std::abs(find(measure_id::kCapacity, measure_id::kCapacity).pearson - .541) < kThreeDecimals);
  CHECK(coverage_of(*publication->draft, measure_id::kDesireOfTask).published == 5731);
  CHECK(coverage_of(*publication->draft, measure_id::kCapacity).published == 2057);
  CHECK(coverage_of(*publication->draft, measure_id::kCapacity).by_basis[0] == 845);
  CHECK(coverage_of(*publication->draft, measure_id::kDesire).with_value() == 104);
}

TEST_CASE("five releases of observed use meet most of the tasks they name") {
  const publish::Publication* publication = find_publication();
  // Each release has its place in the data set, whether or not its file was there.
  const auto lacks_shares = [](const publish::ReleaseRows& each) { return each.shares.empty(); };
  if (!publication || std::ranges::any_of(find_dataset()->uses, lacks_shares)) return;
  const publish::EditionDraft& draft = *publication->draft;
  REQUIRE(draft.use_releases.size() == 8);
  for (const UseRelease& each : draft.use_releases) {
    CAPTURE(each.id);
    const Coverage& coverage = coverage_of(draft, each.measure);
    CHECK(coverage.joined * 10 > coverage.published * 8);
    CHECK(coverage.joined + coverage.unjoined == coverage.published);
  }
  CHECK(coverage_of(draft, "anthropic-use-2026-02").joined == 2703);
}

TEST_CASE("rows of the suitability for machine learning meet an occupation by their own code or by SOC 2010") {
  const publish::Publication* publication = find_publication();
  if (!publication || find_dataset()->suitability.empty()) return;
  const Coverage& coverage = coverage_of(*publication->draft, measure_id::kSml);
  CHECK(coverage.published == 964);
  CHECK(coverage.joined + coverage.unjoined == 964);
  CHECK(coverage.by_basis[0] >= 667);  // the same code and title
}

TEST_CASE("every row of every file of the data folder is accounted for") {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  std::map<std::string, long long> rows;
  for (const RowFate& each : publication->draft->row_fates) {
    CAPTURE(each.path);
    CAPTURE(each.reason);
    CHECK(each.rows >= 0);
    CHECK(each.reason.empty() == (each.fate == "joined"));
    rows[each.path] += each.rows;
  }
  for (const publish::FileRows& each : find_dataset()->rows_of_files) CHECK(rows.at(each.path) == each.met);
  CHECK(rows.at("workbank/domain_worker_desires.csv") == 5731);
  CHECK(rows.at("gpts-are-gpts/full_labelset.tsv") == 16020);
}

TEST_CASE("with Microsoft left out the edition has none of its measures, and is otherwise the same") {
  const publish::Publication* whole = find_publication();
  if (!whole) return;
  const publish::Publication without = published_from(system::Files(), *find_public_data(), {"microsoft"});
  const publish::EditionDraft &all = *whole->draft, &rest = *without.draft;
  CHECK(rest.measures.size() + 4 == all.measures.size());
  for (const Measure& each : rest.measures) {
    CHECK(each.source != "microsoft");
    CHECK((each.coverage == coverage_of(all, each.id)));
  }
  CHECK(std::ranges::find(rest.sources, "microsoft", &Source::id) == rest.sources.end());
  REQUIRE(rest.occupations.size() == all.occupations.size());
  for (std::size_t i = 0; i < rest.occupations.size(); ++i) {
    std::vector<MeasureValue> others = all.occupations[i].measures;
    std::erase_if(others, [](const MeasureValue& value) { return value.measure.starts_with("microsoft-"); });
    REQUIRE((rest.occupations[i].measures == others));
    REQUIRE((rest.occupations[i].transitions == all.occupations[i].transitions));
  }
  REQUIRE(rest.professions.size() == all.professions.size());
  for (std::size_t i = 0; i < rest.professions.size(); ++i)
    REQUIRE(whole_text(rest.professions[i]) == whole_text(all.professions[i]));
}

}  // namespace measures_real_data_test
