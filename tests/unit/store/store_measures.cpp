// Measures of every kind, written and read back.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "fixtures.hpp"

namespace store_measures_test {

using namespace willai;
using namespace willai::test;

namespace {

const publish::EditionDraft& draft() {
  static const publish::EditionDraft draft = measured_draft();
  return draft;
}

const SavedEdition& edition() {
  static const SavedEdition edition(draft());
  return edition;
}

const EditionFacts& facts() {
  static const EditionFacts facts = edition().reader().load_facts();
  return facts;
}

const OccupationFacts& occupation(std::string_view code) {
  return *std::ranges::find(draft().occupations, code, &OccupationFacts::code);
}

// In one order: a draft's is that of the joining, an edition's that of the catalog.
std::vector<MeasureValue> sorted(std::vector<MeasureValue> values) {
  std::ranges::sort(values, {}, &MeasureValue::measure);
  return values;
}

std::vector<TaskValue> sorted(std::vector<TaskValue> values) {
  std::ranges::sort(values, {}, &TaskValue::measure);
  return values;
}

}  // namespace

TEST_CASE("measures are read back with what became of their rows") {
  REQUIRE(facts().measures.size() == draft().measures.size());
  for (std::size_t i = 0; i < facts().measures.size(); ++i) {
    const Measure &read = facts().measures[i], &written = draft().measures[i];
    CHECK(std::tie(read.id, read.source, read.page, read.kind, read.role, read.classification, read.name, read.by,
                   read.vintage, read.unit, read.scale) ==
          std::tie(written.id, written.source, written.page, written.kind, written.role, written.classification,
                   written.name, written.by, written.vintage, written.unit, written.scale));
    CHECK((read.coverage == written.coverage));
  }
}

TEST_CASE("every value of every occupation is read back whole: range, places, way, gap") {
  const auto occupations = edition().reader().load_occupations();
  REQUIRE(occupations.size() == draft().occupations.size());
  for (const OccupationFacts& read : occupations) {
    CAPTURE(read.code);
    const OccupationFacts& written = occupation(read.code);
    CHECK((sorted(read.measures) == sorted(written.measures)));
    CHECK(read.education == written.education);
    CHECK(read.job_zone == written.job_zone);
    const auto found = edition().reader().find_occupation(read.code);
    REQUIRE(found.has_value());
    CHECK((sorted(found->measures) == sorted(written.measures)));
  }
}

TEST_CASE("values stand in the order of the measures") {
  const auto read = edition().reader().find_occupation("15-9904.00");
  std::size_t last = 0;
  for (const MeasureValue& value : read->measures) {
    const auto place = std::ranges::find(facts().measures, value.measure, &Measure::id) - facts().measures.begin();
    CHECK(static_cast<std::size_t>(place) >= last);
    last = static_cast<std::size_t>(place);
  }
}

TEST_CASE("a profession has the measures, the job zone, the education and the transitions of its first occupation") {
  const auto kites = edition().reader().find_profession("kite-painter");
  REQUIRE(kites.has_value());
  const OccupationFacts& written = occupation("27-9901.00");
  CHECK((sorted(kites->measures) == sorted(written.measures)));
  CHECK(kites->job_zone == 2);
  CHECK(kites->education == "No school");
  REQUIRE(kites->transitions.size() == written.transitions.size());
}

TEST_CASE("transitions are read back in their order, with the exposure, wage and change of where they lead") {
  int seen = 0;
  for (const OccupationFacts& written : draft().occupations) {
    const auto read = edition().reader().find_occupation(written.code);
    REQUIRE(read->transitions.size() == written.transitions.size());
    for (std::size_t i = 0; i < read->transitions.size(); ++i) {
      const Transition &ours = read->transitions[i], &theirs = written.transitions[i];
      CHECK(std::tie(ours.code, ours.profession, ours.title, ours.overlap, ours.shared, ours.missing) ==
            std::tie(theirs.code, theirs.profession, theirs.title, theirs.overlap, theirs.shared, theirs.missing));
      const OccupationFacts& target = occupation(ours.code);
      CHECK(ours.exposure == profession_in(draft().professions, ours.profession).exposure);
      const auto wage = std::ranges::find(target.measures, "bls-wage-median", &MeasureValue::measure);
      CHECK(ours.wage == wage->value);
      const auto change = std::ranges::find(target.measures, "bls-projected-change", &MeasureValue::measure);
      CHECK(ours.change == (change->basis == MeasureBasis::inherited ? std::nullopt : change->value));  // a group's is no title's own
      ++seen;
    }
  }
  CHECK(seen >= 6);  // three occupations with skills, each to the two others; a shrinking one to what is related
}

TEST_CASE("transitions without wages and projections have gaps there") {
  publish::PublishRequest request = fixture_request();
  request.without = {"bls-oews", "bls-projections"};
  const SavedEdition saved(draft_of(measured_files(), request));
  const auto read = saved.reader().find_occupation("27-9901.00");
  REQUIRE(read->transitions.size() == 2);
  CHECK_FALSE(read->transitions[0].wage);
  CHECK_FALSE(read->transitions[0].change);
  CHECK(read->education.empty());
}

TEST_CASE("values of published tasks are read back with them") {
  int seen = 0;
  for (const Profession& written : draft().professions) {
    const auto read = edition().reader().find_profession(written.slug);
    REQUIRE(read.has_value());
    REQUIRE(read->tasks.size() == written.tasks.size());
    for (std::size_t i = 0; i < read->tasks.size(); ++i)
      for (std::size_t j = 0; j < read->tasks[i].published.size(); ++j) {
        CHECK((sorted(read->tasks[i].published[j].values) == sorted(written.tasks[i].published[j].values)));
        seen += static_cast<int>(read->tasks[i].published[j].values.size());
      }
  }
  CHECK(seen > 60);
}

TEST_CASE("correlations, agreements and kinds of interaction are read back") {
  auto written = draft().correlations;
  auto read = facts().correlations;
  const auto by_pair = [](const Correlation& each) { return std::tie(each.first, each.second); };
  std::ranges::sort(written, {}, by_pair);
  std::ranges::sort(read, {}, by_pair);
  CHECK((read == written));
  CHECK((facts().agreements == draft().agreements));
  REQUIRE(facts().interactions.size() == 6);
  CHECK(facts().interactions.front().kind == "directive");
  CHECK(facts().interactions.back().kind == "validation");
  for (const InteractionShare& each : draft().interactions)
    CHECK(std::ranges::find(facts().interactions, each) != facts().interactions.end());
}

TEST_CASE("rows that met nothing are read back with their codes and reasons") {
  const auto read = edition().reader().load_unjoined();
  REQUIRE(read.size() == draft().unjoined.size());
  for (const publish::Unjoined& written : draft().unjoined)
    CHECK(std::ranges::any_of(read, [&](const publish::Unjoined& each) {
      return std::tie(each.measure, each.occupation, each.onet_task_id, each.text, each.reason) ==
             std::tie(written.measure, written.occupation, written.onet_task_id, written.text, written.reason);
    }));
}

TEST_CASE("gaps of all measures are counted") {
  int gaps = 7;  // tasks without a level
  for (const OccupationFacts& each : draft().occupations)
    gaps += static_cast<int>(
        std::ranges::count_if(each.measures, [](const MeasureValue& value) { return !value.gap.empty(); }));
  CHECK(facts().gaps == gaps);
}

TEST_CASE("only values published for the occupation itself stand where readings part") {
  REQUIRE(!facts().disagreements.empty());
  for (const Disagreement& each : facts().disagreements)
    for (const MeasureValue& value : each.measures) CHECK(value.basis == MeasureBasis::exact);
}

TEST_CASE("the same measures give the same bytes") {
  const SavedEdition again(measured_draft());
  CHECK(bytes_of(again.file()) == bytes_of(edition().file()));
}

}  // namespace store_measures_test
