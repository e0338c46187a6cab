// The agreement tables of the studies on the made-up files.
#include "lab/measure_evaluation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "publish/evidence.hpp"
#include "fixtures.hpp"
#include "scoring/agreement.hpp"

namespace measure_evaluation_test {

using namespace willai;
using namespace willai::lab;
using namespace willai::test;

namespace {

publish::Dataset dataset_of(const MemoryFiles& files) {
  auto dataset = publish::load_dataset(files, shipped_catalog(), "data", {});
  REQUIRE_MESSAGE(dataset.ok(), dataset.error().message);
  for (const importers::Reject& reject : dataset->rejects) FAIL_CHECK(importers::sentence_for(reject));
  return std::move(*dataset);
}

MeasureEvaluation evaluation_of(const publish::Dataset& dataset) {
  auto evaluation = evaluate_measures(dataset, {});
  REQUIRE_MESSAGE(evaluation.ok(), evaluation.error().message);
  return std::move(*evaluation);
}

importers::gpts::LabelRow label(std::optional<Label> people, std::optional<Label> first, std::optional<Label> second) {
  return {0, OccupationCode::parse("27-0001.00").value(), 1, "", TaskKind::core, "", {people, first, second, {}}};
}

}  // namespace

TEST_CASE("the publisher's figures are compared as published, ours as recomputed from the labels") {
  const publish::Dataset dataset = dataset_of(measured_files());
  const MeasureEvaluation evaluation = evaluation_of(dataset);
  CHECK(evaluation.labels == 26);
  REQUIRE(evaluation.occupations.size() == 2);
  CHECK(evaluation.occupations[0].from == "occ_level.csv");
  CHECK(evaluation.occupations[0].n == 5);
  std::vector<std::pair<double, double>> pairs;
  for (const auto& row : dataset.occupation_values) pairs.emplace_back(row.people[1], row.gpt4[1]);
  CHECK(evaluation.occupations[0].beta == doctest::Approx(*scoring::find_pearson(pairs)));
  CHECK(evaluation.occupations[1].from == "recomputed from the labels");
  CHECK(evaluation.occupations[1].n == 5);  // also of the occupation O*NET no longer has
  CHECK(evaluation.occupations[1].beta != doctest::Approx(evaluation.occupations[0].beta));
}

TEST_CASE("without the publisher's figures ours alone are compared, and no measure with people") {
  MemoryFiles files = measured_files();
  files.remove("data/gpts-are-gpts/occ_level.csv");
  const MeasureEvaluation evaluation = evaluation_of(dataset_of(files));
  REQUIRE(evaluation.occupations.size() == 1);
  CHECK(evaluation.against_people.empty());
}

TEST_CASE("a measure is held against people over the codes that both publish, and gaps are left out") {
  const publish::Dataset dataset = dataset_of(measured_files());
  const MeasureEvaluation evaluation = evaluation_of(dataset);
  const auto find = [&](std::string_view id) {
    return std::ranges::find(evaluation.against_people, id, &AgainstPeople::measure);
  };
  // 15-9904, 27-9901 and 27-9902 stand in both files; broad groups in one.
  REQUIRE(find("microsoft-applicability") != evaluation.against_people.end());
  CHECK(find("microsoft-applicability")->n == 3);
  const std::vector<std::pair<double, double>> pairs = {{.4, dataset.occupation_values[0].people[1]},
                                                        {.2, dataset.occupation_values[1].people[1]},
                                                        {0, dataset.occupation_values[2].people[1]}};
  CHECK(find("microsoft-applicability")->pearson == doctest::Approx(*scoring::find_pearson(pairs)));
  CHECK(find("microsoft-applicability")->spearman == doctest::Approx(*scoring::find_spearman(pairs)));
  // Of three codes in both, the use of one was not seen; two are too few.
  CHECK(find("anthropic-observed-exposure") == evaluation.against_people.end());
  CHECK(find("ilo-2025") == evaluation.against_people.end());
  CHECK(find("bls-wage-median") == evaluation.against_people.end());
}

TEST_CASE("without labels there is nothing to compare") {
  MemoryFiles files = measured_files();
  files.remove("data/gpts-are-gpts/full_labelset.tsv");
  const auto evaluation = evaluate_measures(dataset_of(files), {});
  REQUIRE(!evaluation.ok());
  CHECK(evaluation.error().message == "nothing to compare: the folder has no gpts-are-gpts/full_labelset.tsv");
}

TEST_CASE("all agree where three labels are the same, among tasks that have three") {
  CHECK(publish::share_all_agree({}) == 0);
  CHECK(publish::share_all_agree({label(Label::e1, Label::e1, {})}) == 0);
  const std::vector<importers::gpts::LabelRow> labels = {
      label(Label::e1, Label::e1, Label::e1), label(Label::e1, Label::e1, Label::e2),
      label(Label::e2, Label::e1, Label::e1), label(Label::e0, Label::e0, Label::e0), label({}, Label::e0, Label::e0)};
  CHECK(publish::share_all_agree(labels) == doctest::Approx(.5));
}

TEST_CASE("raters who labeled no task together are not compared") {
  CHECK(publish::rater_agreements({}).empty());
  const auto agreements = publish::rater_agreements({label(Label::e1, {}, Label::e1), label({}, Label::e1, {})});
  REQUIRE(agreements.size() == 1);
  CHECK(agreements[0].first == "people");
  CHECK(agreements[0].second == "gpt4-rubric2");
  CHECK(agreements[0].n == 1);
}

}  // namespace measure_evaluation_test
