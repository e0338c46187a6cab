// What the measures say of the made-up occupations: each value with its way, each gap with its reason, all counted.
#include "publish/evidence.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "fixtures.hpp"
#include "scoring/agreement.hpp"

namespace evidence_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kTooRare = "too little use was observed to measure; that is not the same as none";

const publish::EditionDraft& draft() {
  static const publish::EditionDraft draft = measured_draft();
  return draft;
}

enum Place { tide, kite, dyer, moss, lantern, ferry };

const MeasureValue& value_of(Place place, std::string_view id) {
  const auto& measures = draft().occupations[place].measures;
  const auto found = std::ranges::find(measures, id, &MeasureValue::measure);
  REQUIRE_MESSAGE(found != measures.end(), std::string(id));
  return *found;
}

const Measure& measure(std::string_view id) {
  const auto found = std::ranges::find(draft().measures, id, &Measure::id);
  REQUIRE_MESSAGE(found != draft().measures.end(), std::string(id));
  return *found;
}

void check_value(Place place, std::string_view id, double expected, MeasureBasis basis, std::string_view from) {
  const MeasureValue& value = value_of(place, id);
  CAPTURE(id);
  CAPTURE(value.gap);
  REQUIRE(value.value.has_value());
  CHECK(*value.value == doctest::Approx(expected));
  CHECK(value.basis == basis);
  CHECK(value.from == from);
  CHECK(value.gap.empty());
  CHECK(value.percentile.has_value());
}

void check_gap(Place place, std::string_view id, std::string_view gap) {
  const MeasureValue& value = value_of(place, id);
  CAPTURE(id);
  CHECK_FALSE(value.value);
  CHECK_FALSE(value.percentile);
  CHECK(value.basis == MeasureBasis::missing);
  CHECK(value.gap == gap);
}

std::vector<std::string> unjoined_of(std::string_view id) {
  std::vector<std::string> codes;
  for (const publish::Unjoined& each : draft().unjoined)
    if (each.measure == id) codes.push_back(each.occupation);
  return codes;
}

std::set<std::string> ids_of(const publish::EditionDraft& draft) {
  std::set<std::string> ids;
  for (const Measure& each : draft.measures) ids.insert(each.id);
  return ids;
}

}  // namespace

TEST_CASE("an edition with every source has measures of every kind and of every classification") {
  std::set<MeasureKind> kinds;
  std::set<Classification> classifications;
  for (const Measure& each : draft().measures) {
    kinds.insert(each.kind);
    classifications.insert(each.classification);
  }
  CHECK(kinds.size() == 5);
  CHECK(classifications.size() == 5);
  // All that are known, but the score with physical tasks, which only a later version of Microsoft's file has, wages by
  // state, and the four measures of each of the two latest releases of observed use, which the fixture has not.
  CHECK(draft().measures.size() + 2 + 2 * 4 == shipped_catalog().measures({}).size());
}

TEST_CASE("every occupation has a value or a gap of every measure of occupations, in one order") {
  for (const OccupationFacts& each : draft().occupations) {
    REQUIRE(each.measures.size() == draft().occupations.front().measures.size());
    for (std::size_t i = 0; i < each.measures.size(); ++i) {
      const MeasureValue& value = each.measures[i];
      CHECK(value.measure == draft().occupations.front().measures[i].measure);
      CHECK(value.value.has_value() == value.gap.empty());
      CHECK(value.value.has_value() == value.percentile.has_value());
      CHECK(value.value.has_value() == (value.basis != MeasureBasis::missing));
      CHECK(value.low.has_value() == value.high.has_value());
      if (value.low) CHECK((*value.low <= *value.value && *value.value <= *value.high));
      if (value.placed_low) CHECK((*value.placed_low <= *value.percentile && *value.percentile <= *value.placed_high));
    }
  }
}

TEST_CASE("of every measure published is joined and unjoined, and every occupation or task is counted once") {
  const int tasks = 30;  // statements of O*NET; the new one of Emerging Tasks.txt is not among them
  for (const Measure& each : draft().measures) {
    CAPTURE(each.id);
    const Coverage& coverage = each.coverage;
    CHECK(coverage.published > 0);
    CHECK(coverage.published == coverage.joined + coverage.unjoined);
    const int counted = std::accumulate(coverage.by_basis.begin(), coverage.by_basis.end(), 0);
    CHECK(counted == (each.classification == Classification::onet_task ? tasks : 6));
    CHECK(coverage.with_value() == counted - coverage.by_basis[3]);
    if (each.source != "gpts-are-gpts")
      CHECK(std::ranges::count(draft().unjoined, each.id, &publish::Unjoined::measure) == coverage.unjoined);
  }
}

TEST_CASE("every row that met nothing is listed with a reason") {
  for (const publish::Unjoined& each : draft().unjoined) CHECK_MESSAGE(!each.reason.empty(), each.text);
  CHECK(unjoined_of("microsoft-applicability") == std::vector<std::string>{"51-9900"});
  CHECK(unjoined_of("aioe") == std::vector<std::string>{"51-9917", "51-9918"});
  CHECK(unjoined_of("lm-aioe") == std::vector<std::string>{"51-9917"});
  CHECK(unjoined_of("ilo-2025") == std::vector<std::string>{"9299"});
  CHECK(unjoined_of("anthropic-observed-exposure") == std::vector<std::string>{"51-9907"});
  CHECK(unjoined_of("bls-wage-median").empty());
}

TEST_CASE("Microsoft's scores are exact, or inherited from a broad group, with the activities they rest on") {
  check_value(tide, "microsoft-applicability", .4, MeasureBasis::exact, "");
  check_value(lantern, "microsoft-applicability", .1, MeasureBasis::inherited, "49-9900");
  check_value(lantern, "microsoft-user", .2, MeasureBasis::inherited, "49-9900");
  check_value(lantern, "microsoft-ai", 0, MeasureBasis::inherited, "49-9900");
  check_value(dyer, "microsoft-applicability", 0, MeasureBasis::exact, "");  // a score of 0 is a score
  check_gap(moss, "microsoft-applicability", "not published: the study leaves out occupations without task data");
  CHECK(value_of(tide, "microsoft-applicability").n == 2);
  CHECK(value_of(lantern, "microsoft-ai").n == 1);
  CHECK(measure("microsoft-applicability").coverage.by_basis == std::array{3, 0, 1, 2});
}

TEST_CASE("use that was not seen is a gap and never a zero, apart from what was not published") {
  check_value(kite, "anthropic-observed-exposure", .125, MeasureBasis::exact, "");
  check_gap(dyer, "anthropic-observed-exposure", kTooRare);
  check_gap(lantern, "anthropic-observed-exposure", "not published for this occupation");
  for (const OccupationFacts& each : draft().occupations)
    for (const MeasureValue& value : each.measures)
      if (value.measure == "anthropic-observed-exposure" && value.value) CHECK(*value.value > 0);
  // Gaps have no place: of three with a value one lies lower.
  CHECK(*value_of(moss, "anthropic-observed-exposure").percentile == doctest::Approx(100.0 / 3));
}

TEST_CASE("AIOE comes through SOC 2010: kept, renumbered, merged, split, not there") {
  check_value(tide, "aioe", 1.5, MeasureBasis::exact, "SOC 2010 15-9904");
  check_value(moss, "aioe", -1, MeasureBasis::exact, "SOC 2010 45-9913");
  check_value(kite, "aioe", .125, MeasureBasis::split, "SOC 2010 27-9911, 27-9912");
  CHECK(value_of(kite, "aioe").low == -.25);
  CHECK(value_of(kite, "aioe").high == .5);
  check_value(dyer, "aioe", -.25, MeasureBasis::split, "SOC 2010 27-9912");
  CHECK_FALSE(value_of(dyer, "aioe").low);
  check_gap(lantern, "aioe", "not published for the codes of SOC 2010 that lead to this occupation");
  check_gap(ferry, "aioe", "no crosswalk leads from a code of SOC 2010 to this occupation");
  CHECK(measure("aioe").coverage == Coverage{6, 4, 2, {2, 2, 0, 2}});
}

TEST_CASE("the ILO's means come through ISCO-08 and SOC 2010, with the tasks they rest on") {
  check_value(tide, "ilo-2025", .7, MeasureBasis::exact, "ISCO-08 2599");
  check_value(kite, "ilo-2025", .2, MeasureBasis::split, "ISCO-08 7398, 7399");
  CHECK(value_of(kite, "ilo-2025").n == 3);
  check_value(kite, "ilo-2023", .15, MeasureBasis::split, "ISCO-08 7398, 7399");
  check_value(dyer, "ilo-2025", .1, MeasureBasis::split, "ISCO-08 7399");
  check_gap(moss, "ilo-2025", "no crosswalk leads from a code of ISCO-08 to this occupation");
}

TEST_CASE("a wage the bureau does not state is a gap that says what it does state") {
  check_value(tide, "bls-wage-median", 80000, MeasureBasis::exact, "");
  check_gap(tide, "bls-wage-p90", "$208,000 or more; the bureau does not publish higher wages");
  check_gap(dyer, "bls-wage-median", "published only per hour: $30.00");
  check_gap(dyer, "bls-employees", "the bureau publishes no estimate");
  check_gap(moss, "bls-wage-median", "the bureau publishes no estimate");
  check_value(moss, "bls-employees", 90, MeasureBasis::exact, "");
  check_gap(ferry, "bls-wage-median", "the bureau publishes no wages for this occupation");
  check_value(kite, "bls-wage-p10", 20000, MeasureBasis::exact, "");
  check_value(kite, "bls-wage-p25", 25000, MeasureBasis::exact, "");
  check_value(kite, "bls-wage-p75", 40000, MeasureBasis::exact, "");
  check_value(kite, "bls-wage-p90", 50000, MeasureBasis::exact, "");
}

TEST_CASE("projections are counted in persons, and a broad group gives them to all in it") {
  check_value(tide, "bls-employment", 1200, MeasureBasis::exact, "");
  check_value(kite, "bls-employment", 10000, MeasureBasis::inherited, "27-9900 Painters and dyers");
  check_gap(tide, "bls-self-employed", "the bureau publishes no share");  // the file has no such column
  check_value(tide, "bls-projected-employment", 1500, MeasureBasis::exact, "");
  check_value(tide, "bls-openings", 100, MeasureBasis::exact, "");
  check_value(kite, "bls-projected-change", -10, MeasureBasis::inherited, "27-9900 Painters and dyers");
  check_value(dyer, "bls-projected-change", -10, MeasureBasis::inherited, "27-9900 Painters and dyers");
  check_value(lantern, "bls-projected-change", 0, MeasureBasis::exact, "");
  check_gap(moss, "bls-projected-change", "the bureau publishes no projection for this occupation");
}

TEST_CASE("the typical education is that of the row the projection came from") {
  CHECK(draft().occupations[tide].education == "A school of the sea");
  CHECK(draft().occupations[kite].education == "No school");
  CHECK(draft().occupations[dyer].education == "No school");
  CHECK(draft().occupations[lantern].education == "A long apprenticeship");
  CHECK(draft().occupations[moss].education.empty());
  CHECK(draft().occupations[ferry].education.empty());
}

TEST_CASE("the ratings by people have their range, placed among the occupations") {
  const MeasureValue& beta = value_of(tide, "gpts-human-beta");
  REQUIRE(beta.low.has_value());
  CHECK(*beta.low < *beta.value);
  CHECK(*beta.high > *beta.value);
  CHECK(*beta.placed_low <= *beta.percentile);
  CHECK(*beta.placed_high >= *beta.percentile);
  CHECK_FALSE(value_of(tide, "gpts-human-alpha").low);
  CHECK_FALSE(value_of(ferry, "gpts-human-beta").low);
}

TEST_CASE("automation as GPT-4 judges is the weighted mean of T0 to T4 in quarters") {
  // Tide Table Programmers: T3 T2 T1 T2 at 2, T4 T0 T3 at 1.
  check_value(tide, "gpts-gpt4-automation", (2 * (3 + 2 + 1 + 2) + 4 + 0 + 3) / 4.0 / 11, MeasureBasis::exact, "");
  CHECK(value_of(tide, "gpts-gpt4-automation").n == 7);
  CHECK(value_of(kite, "gpts-gpt4-automation").n == 7);  // of 8 labels one has no T
}

TEST_CASE("readings of the work are correlated with each other, each pair once, and with no outlook") {
  std::set<std::pair<std::string, std::string>> pairs;
  for (const Correlation& each : draft().correlations) {
    CHECK(each.first != each.second);
    CHECK(each.n >= 3);
    CHECK(std::abs(each.pearson) <= 1);
    CHECK(std::abs(each.spearman) <= 1);
    for (const std::string& id : {each.first, each.second}) {
      CHECK(measure(id).role == MeasureRole::reading);
      CHECK(measure(id).kind != MeasureKind::outlook);
    }
    CHECK(pairs.insert(std::minmax(each.first, each.second)).second);
  }
  CHECK(pairs.contains({"aioe", "lm-aioe"}));
}

TEST_CASE("a correlation is over the occupations that have both, each by its own value") {
  const auto found = std::ranges::find_if(draft().correlations, [](const Correlation& each) {
    return each.first == "gpts-human-beta" && each.second == "aioe";
  });
  REQUIRE(found != draft().correlations.end());
  std::vector<std::pair<double, double>> pairs;
  for (const Place place : {tide, kite, dyer})
    pairs.emplace_back(*value_of(place, "gpts-human-beta").value, *value_of(place, "aioe").value);
  CHECK(found->n == 3);
  CHECK(found->pearson == doctest::Approx(*scoring::find_pearson(pairs)));
  CHECK(found->spearman == doctest::Approx(*scoring::find_spearman(pairs)));
}

TEST_CASE("raters are compared on the tasks that both labeled") {
  REQUIRE(draft().agreements.size() == 3);
  const RaterAgreement& people = draft().agreements[0];
  CHECK(people.first == "people");
  CHECK(people.second == "gpt4-rubric1");
  CHECK(people.n == 25);  // of 26 rows one has no label by people
  CHECK(people.agreement == doctest::Approx(20.0 / 25));
  CHECK(draft().agreements[2].first == "gpt4-rubric1");
  CHECK(draft().agreements[2].n == 26);
}

TEST_CASE("kinds of interaction are shares of all conversations") {
  REQUIRE(draft().interactions.size() == 6);
  CHECK(draft().interactions[0].kind == "directive");
  CHECK(draft().interactions[0].share == doctest::Approx(.3));
}

TEST_CASE("a source that is left out leaves no measure, no value and no source, and the others as they are") {
  for (const std::string source : {"microsoft", "anthropic", "openai", "workbank", "aioe", "ilo", "sml", "bls-oews", "bls-projections"}) {
    CAPTURE(source);
    publish::PublishRequest request = fixture_request();
    request.without = {source};
    const publish::EditionDraft without = draft_of(measured_files(), request);
    std::set<std::string> expected;
    for (const Measure& each : draft().measures)
      if (each.source != source) expected.insert(each.id);
    CHECK(ids_of(without) == expected);
    CHECK(std::ranges::find(without.sources, source, &Source::id) == without.sources.end());
    for (std::size_t i = 0; i < without.occupations.size(); ++i) {
      std::vector<MeasureValue> others = draft().occupations[i].measures;
      std::erase_if(others, [&](const MeasureValue& value) { return !expected.contains(value.measure); });
      CHECK((without.occupations[i].measures == others));
    }
    for (const publish::Unjoined& each : without.unjoined)
      CHECK((each.measure == "gpts-are-gpts" || expected.contains(each.measure)));
  }
}

TEST_CASE("what all occupations have together is the sum of the line items, and nobody is in it twice") {
  CHECK(measure("bls-employment").total == doctest::Approx(31'200));
  CHECK(measure("bls-openings").total == doctest::Approx(2'600));
  CHECK(measure("bls-projected-change").total == doctest::Approx((30.5 / 31.2 - 1) * 100));
  CHECK_FALSE(measure("bls-wage-median").total);
  CHECK(measure("bls-employment").vintage == "2024");
  CHECK(measure("bls-employment").source == "bls-projections");
}

TEST_CASE("without the crosswalks SOC 2010 is joined by the changes built into the program, and ISCO-08 by nothing") {
  publish::PublishRequest request = fixture_request();
  request.without = {"crosswalks"};
  const publish::EditionDraft without = draft_of(measured_files(), request);
  const auto coverage = [&](std::string_view id) {
    return std::ranges::find(without.measures, id, &Measure::id)->coverage;
  };
  CHECK(coverage("aioe").with_value() == 1);  // 15-9904 kept its number
  CHECK(coverage("ilo-2025").with_value() == 0);
  CHECK(coverage("ilo-2025").unjoined == coverage("ilo-2025").published);
}

}  // namespace evidence_test
