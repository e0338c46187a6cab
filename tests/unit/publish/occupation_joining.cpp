// Method, clause 16, occupation by occupation: exact, split, inherited, missing; and what a measure's rows came to.
#include "publish/occupation_joining.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "unit/importers_checks.hpp"

namespace occupation_joining_test {

using namespace willai;

namespace {

OccupationCode code(std::string_view text) { return OccupationCode::parse(text).value(); }

publish::PublishedMeasure measure(Classification classification,
                         const std::vector<std::pair<std::string, std::optional<double>>>& values) {
  publish::PublishedMeasure measure{"kites", classification, {}, "nobody looked"};
  for (const auto& [each, value] : values)
    measure.values[each] = publish::PublishedValue{value, value ? "" : "not seen", std::nullopt, "Kite people"};
  return measure;
}

// 27-0001 kept its number; 27-0002 and 27-0003 became 27-0004; 27-0003 became 27-0005, too; 27-0006 is now 27-0007.
publish::Dataset with_tables() {
  publish::Dataset dataset;
  dataset.soc_2010_to_2018 = {{soc("27-0001"), soc("27-0001")},
                              {soc("27-0002"), soc("27-0004")},
                              {soc("27-0003"), soc("27-0004")},
                              {soc("27-0003"), soc("27-0005")},
                              {soc("27-0006"), soc("27-0007")}};
  dataset.isco_to_soc = {{isco("2512"), soc("27-0001")},
                         {isco("2513"), soc("27-0002")},
                         {isco("2514"), soc("27-0003")},
                         {isco("2515"), soc("27-0003")}};
  return dataset;
}

MeasureValue joined(const publish::PublishedMeasure& measure, std::string_view occupation) {
  return publish::join_measure(measure, code(occupation), publish::SocCrosswalk(with_tables()));
}

void check_value(const MeasureValue& value, double expected, MeasureBasis basis, std::string_view from) {
  CHECK(value.measure == "kites");
  REQUIRE(value.value.has_value());
  CHECK(*value.value == doctest::Approx(expected));
  CHECK(value.basis == basis);
  CHECK(value.from == from);
  CHECK(value.gap.empty());
}

void check_gap(const MeasureValue& value, std::string_view gap) {
  CHECK_FALSE(value.value);
  CHECK(value.basis == MeasureBasis::missing);
  CHECK(value.gap == gap);
  CHECK_FALSE(value.low);
  CHECK_FALSE(value.high);
}

std::vector<OccupationFacts> occupations(const std::vector<std::string>& codes) {
  std::vector<OccupationFacts> all;
  for (const std::string& each : codes) all.push_back({each, "Someone", "", std::nullopt, "", {}});
  return all;
}

int sum_of(const std::array<int, 4>& counts) { return std::accumulate(counts.begin(), counts.end(), 0); }

}  // namespace

TEST_CASE("a value published for SOC 2018 is exact for the occupation and inherited by the parts O*NET added") {
  const auto kites = measure(Classification::soc_2018, {{"27-0001", .5}, {"27-0002", .25}});
  check_value(joined(kites, "27-0001.00"), .5, MeasureBasis::exact, "");
  check_value(joined(kites, "27-0001.01"), .5, MeasureBasis::inherited, "27-0001");
  check_value(joined(kites, "27-0001.12"), .5, MeasureBasis::inherited, "27-0001");
}

TEST_CASE("a value of a broad occupation is inherited by all in it, and by no other") {
  const auto kites = measure(Classification::soc_2018, {{"27-0010", .5}});
  check_value(joined(kites, "27-0013.00"), .5, MeasureBasis::inherited, "27-0010");
  check_value(joined(kites, "27-0019.02"), .5, MeasureBasis::inherited, "27-0010");
  check_gap(joined(kites, "27-0021.00"), "nobody looked");
  check_gap(joined(kites, "27-1013.00"), "nobody looked");
}

TEST_CASE("a value of one of the bureau's groups is inherited by its members, before that of the broad occupation") {
  const auto group = measure(Classification::soc_2018, {{"51-2028", .5}});
  check_value(joined(group, "51-2022.00"), .5, MeasureBasis::inherited, "51-2028");
  check_gap(joined(group, "51-2021.00"), "nobody looked");
  const auto both = measure(Classification::soc_2018, {{"51-2028", .5}, {"51-2020", .25}});
  check_value(joined(both, "51-2022.00"), .5, MeasureBasis::inherited, "51-2028");
  check_value(joined(both, "51-2021.00"), .25, MeasureBasis::inherited, "51-2020");
}

TEST_CASE("what is published for the occupation itself stands before any group") {
  const auto kites = measure(Classification::soc_2018, {{"51-2022", .125}, {"51-2028", .5}, {"51-2020", .25}});
  check_value(joined(kites, "51-2022.00"), .125, MeasureBasis::exact, "");
  check_value(joined(kites, "51-2022.01"), .125, MeasureBasis::inherited, "51-2022");
}

TEST_CASE("a gap the publisher states is a gap with the publisher's reason, never a zero, and no group fills it") {
  const auto kites = measure(Classification::soc_2018, {{"27-0013", std::nullopt}, {"27-0010", .5}});
  check_gap(joined(kites, "27-0013.00"), "not seen");
  check_gap(joined(kites, "27-0013.01"), "not seen");
}

TEST_CASE("a published zero is a value and no gap") {
  check_value(joined(measure(Classification::soc_2018, {{"27-0001", 0}}), "27-0001.00"), 0, MeasureBasis::exact, "");
}

TEST_CASE("a value of SOC 2010 is exact where one code became one, whatever its number") {
  const auto kites = measure(Classification::soc_2010, {{"27-0001", .5}, {"27-0006", -1}});
  check_value(joined(kites, "27-0001.00"), .5, MeasureBasis::exact, "SOC 2010 27-0001");
  check_value(joined(kites, "27-0007.00"), -1, MeasureBasis::exact, "SOC 2010 27-0006");
  check_value(joined(kites, "27-0007.01"), -1, MeasureBasis::inherited, "SOC 2010 27-0006");
}

TEST_CASE("where several codes stand behind an occupation, the value is their plain mean between least and greatest") {
  const auto kites = measure(Classification::soc_2010, {{"27-0002", 1}, {"27-0003", -.5}});
  const MeasureValue value = joined(kites, "27-0004.00");
  check_value(value, .25, MeasureBasis::split, "SOC 2010 27-0002, 27-0003");
  CHECK(value.low == -.5);
  CHECK(value.high == 1);
}

TEST_CASE("where one code stands behind several, the value is split without a range") {
  const auto kites = measure(Classification::soc_2010, {{"27-0002", 1}, {"27-0003", -.5}});
  const MeasureValue value = joined(kites, "27-0005.00");
  check_value(value, -.5, MeasureBasis::split, "SOC 2010 27-0003");
  CHECK_FALSE(value.low);
  CHECK_FALSE(value.high);
}

TEST_CASE("of several codes only those with a value count, and only they are named") {
  const auto kites = measure(Classification::soc_2010, {{"27-0002", 1}, {"27-0003", std::nullopt}});
  const MeasureValue value = joined(kites, "27-0004.00");
  check_value(value, 1, MeasureBasis::split, "SOC 2010 27-0002");
  CHECK_FALSE(value.low);
  check_gap(joined(kites, "27-0005.00"), "not seen");
}

TEST_CASE("without a crosswalk, and without a value behind it, an occupation has a gap that says which") {
  const auto kites = measure(Classification::soc_2010, {{"27-0001", .5}});
  check_gap(joined(kites, "27-0009.00"), "no crosswalk leads from a code of SOC 2010 to this occupation");
  check_gap(joined(kites, "27-0004.00"), "nobody looked");
  check_gap(joined(measure(Classification::isco_08, {{"2512", .5}}), "27-0009.00"),
            "no crosswalk leads from a code of ISCO-08 to this occupation");
}

TEST_CASE("a value of ISCO-08 is exact along a way without a fork, else split over all groups behind") {
  const auto kites = measure(Classification::isco_08, {{"2512", .5}, {"2513", .25}, {"2514", .125}, {"2515", .75}});
  check_value(joined(kites, "27-0001.00"), .5, MeasureBasis::exact, "ISCO-08 2512");
  const MeasureValue split = joined(kites, "27-0004.00");
  check_value(split, .375, MeasureBasis::split, "ISCO-08 2513, 2514, 2515");
  CHECK(split.low == .125);
  CHECK(split.high == .75);
  check_value(joined(kites, "27-0005.00"), (.125 + .75) / 2, MeasureBasis::split, "ISCO-08 2514, 2515");
}

TEST_CASE("the tasks behind a split value are counted together, and are absent where the publisher does not say") {
  auto kites = measure(Classification::soc_2010, {{"27-0002", 1}, {"27-0003", -.5}});
  CHECK_FALSE(joined(kites, "27-0004.00").n);
  kites.values["27-0002"].n = 4;
  kites.values["27-0003"].n = 7;
  CHECK(joined(kites, "27-0004.00").n == 11);
  CHECK(joined(kites, "27-0005.00").n == 7);
}

TEST_CASE("an occupation's percentile is the share of those with a value that lie lower, gaps not counted") {
  auto all = occupations({"27-0001.00", "27-0002.00", "27-0003.00", "27-0004.00", "27-0005.00"});
  std::vector<publish::Unjoined> unjoined;
  const auto kites = measure(Classification::soc_2018,
                             {{"27-0001", .5}, {"27-0002", .25}, {"27-0003", .5}, {"27-0004", 1}, {"27-0005", {}}});
  publish::add_measure(kites, publish::SocCrosswalk(with_tables()), all, unjoined);
  CHECK(all[0].measures[0].percentile == 25);
  CHECK(all[1].measures[0].percentile == 0);
  CHECK(all[2].measures[0].percentile == 25);
  CHECK(all[3].measures[0].percentile == 75);
  CHECK_FALSE(all[4].measures[0].percentile);
}

TEST_CASE("the ends of a split value are placed among the values, around its own place") {
  auto all = occupations({"27-0001.00", "27-0004.00", "27-0005.00", "27-0007.00"});
  std::vector<publish::Unjoined> unjoined;
  const auto kites =
      measure(Classification::soc_2010, {{"27-0001", 0}, {"27-0002", 1}, {"27-0003", -.5}, {"27-0006", .75}});
  publish::add_measure(kites, publish::SocCrosswalk(with_tables()), all, unjoined);
  const MeasureValue& split = all[1].measures[0];  // .25, of -.5, 0, .25, .75
  CHECK(split.percentile == 50);
  CHECK(split.placed_low == 0);
  CHECK(split.placed_high == 100);
  CHECK_FALSE(all[0].measures[0].placed_low);
  CHECK_FALSE(all[0].measures[0].placed_high);
}

TEST_CASE("percentiles of a second measure leave the first alone") {
  auto all = occupations({"27-0001.00", "27-0002.00"});
  std::vector<publish::Unjoined> unjoined;
  const publish::SocCrosswalk crosswalk(with_tables());
  publish::add_measure(measure(Classification::soc_2018, {{"27-0001", .5}, {"27-0002", .25}}), crosswalk, all,
                       unjoined);
  publish::add_measure(measure(Classification::soc_2018, {{"27-0001", .5}, {"27-0002", .75}}), crosswalk, all,
                       unjoined);
  CHECK(all[0].measures[0].percentile == 50);
  CHECK(all[0].measures[1].percentile == 0);
}

TEST_CASE("rows are joined or not, and occupations are counted by how they were reached") {
  auto all = occupations({"27-0001.00", "27-0001.01", "27-0013.00", "27-0099.00"});
  std::vector<publish::Unjoined> unjoined;
  const auto kites =
      measure(Classification::soc_2018, {{"27-0001", .5}, {"27-0010", .25}, {"27-0030", .1}, {"29-0001", .2}});
  const Coverage coverage = publish::add_measure(kites, publish::SocCrosswalk(with_tables()), all, unjoined);
  CHECK(coverage.published == 4);
  CHECK(coverage.joined == 2);
  CHECK(coverage.unjoined == 2);
  CHECK(coverage.by_basis == std::array{1, 0, 2, 1});
  CHECK(coverage.with_value() == 3);
}

TEST_CASE("rows that met no occupation are listed with their code, their title and why") {
  auto all = occupations({"27-0001.00"});
  std::vector<publish::Unjoined> unjoined;
  const publish::SocCrosswalk crosswalk(with_tables());
  publish::add_measure(measure(Classification::soc_2018, {{"29-0001", .2}}), crosswalk, all, unjoined);
  publish::add_measure(measure(Classification::soc_2010, {{"27-0003", .2}, {"29-0001", .2}}), crosswalk, all, unjoined);
  publish::add_measure(measure(Classification::isco_08, {{"9999", .2}}), crosswalk, all, unjoined);
  REQUIRE(unjoined.size() == 4);
  CHECK(unjoined[0].measure == "kites");
  CHECK(unjoined[0].occupation == "29-0001");
  CHECK(unjoined[0].text == "Kite people");
  CHECK(unjoined[0].reason == "O*NET has no occupation of SOC 2018 29-0001");
  CHECK(unjoined[1].reason == "O*NET has no occupation of SOC 2018 27-0004 and 27-0005");
  CHECK(unjoined[2].reason == "no crosswalk leads from this code of SOC 2010 to SOC 2018");
  CHECK(unjoined[3].reason == "no crosswalk leads from this code of ISCO-08 to SOC 2018");
}

TEST_CASE("a code of another classification that ends in 0 is no broad occupation of SOC 2018") {
  publish::Dataset dataset;
  dataset.soc_2010_to_2018 = {{soc("27-0010"), soc("27-0010")}};
  auto all = occupations({"27-0013.00"});
  std::vector<publish::Unjoined> unjoined;
  const Coverage coverage = publish::add_measure(measure(Classification::soc_2010, {{"27-0010", .2}}),
                                                 publish::SocCrosswalk(dataset), all, unjoined);
  CHECK(coverage.joined == 0);
  CHECK(unjoined.size() == 1);
}

TEST_CASE("a measure over no occupations has rows that met none") {
  std::vector<OccupationFacts> none;
  std::vector<publish::Unjoined> unjoined;
  const Coverage coverage = publish::add_measure(measure(Classification::soc_2018, {{"27-0001", .5}}),
                                                 publish::SocCrosswalk(with_tables()), none, unjoined);
  CHECK(coverage.unjoined == 1);
  CHECK(sum_of(coverage.by_basis) == 0);
}

}  // namespace occupation_joining_test
