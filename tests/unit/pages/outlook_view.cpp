// Wages, outlook and transitions as a page says them.
#include "views/outlook_view.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "fixtures.hpp"

namespace outlook_view_test {

using namespace willai;
using namespace willai::test;
using namespace willai::views;

namespace {

const SavedEdition& edition() {
  static const SavedEdition edition(measured_draft());
  return edition;
}

const EditionFacts& facts() {
  static const EditionFacts facts = edition().reader().load_facts();
  return facts;
}

Profession profession(std::string_view slug) {
  auto found = edition().reader().find_profession(slug);
  REQUIRE(found.has_value());
  return std::move(*found);
}

Outlook outlook_of(const Profession& profession) {
  Citations citations(facts());
  return outlook_view(profession, facts(), citations);
}

TransitionTable transitions_of(const Profession& profession) {
  Citations citations(facts());
  return transitions_view(profession, citations);
}

// "" where there is no such row.
std::string value_of(const Outlook& outlook, std::string_view term) {
  const auto found = std::ranges::find(outlook.rows, term, &OutlookRow::term);
  return found == outlook.rows.end() ? "" : found->value;
}

MeasureValue value(std::optional<double> number, std::string gap = "") {
  MeasureValue value;
  value.value = number;
  value.gap = std::move(gap);
  return value;
}

Measure in(std::string unit) {
  Measure measure;
  measure.unit = std::move(unit);
  return measure;
}

Estimate range(double low, double middle, double high) { return {Exposure(low), Exposure(middle), Exposure(high)}; }

Transition transition(std::optional<Estimate> exposure) {
  return {"53-9906.00", "ferry-callers", "Ferry Callers", .876, {"Winds"}, {}, exposure, {}, {}};
}

std::string direction(std::optional<Estimate> here, std::optional<Estimate> there) {
  Profession from = profession("kite-painters");
  from.exposure = here;
  from.transitions = {transition(there)};
  return transitions_of(from).rows.front().direction;
}

}  // namespace

TEST_CASE("a number of the outlook is worded by its unit") {
  CHECK(outlook_value(in("dollars a year"), value(133080)) == "$133,080 a year");
  CHECK(outlook_value(in("percent"), value(17.94)) == "+17.9%");
  CHECK(outlook_value(in("percent"), value(-3.05)) == "−3.0%");
  CHECK(outlook_value(in("persons"), value(1654440)) == "1,654,440");
  CHECK(outlook_value(in("persons a year"), value(500)) == "500 a year");
}

TEST_CASE("a gap of the outlook is its reason, and never a number") {
  for (const std::string unit : {"dollars a year", "percent", "persons", "persons a year"})
    CHECK(outlook_value(in(unit), value({}, "published only per hour: $30.00")) ==
          "No value: published only per hour: $30.00");
}

TEST_CASE("a change that is rounded to nothing has no sign that says otherwise") {
  CHECK(outlook_value(in("percent"), value(-.04)) == outlook_value(in("percent"), value(.04)));
  CHECK(outlook_value(in("percent"), value(-.04)).find("−") == std::string::npos);
}

TEST_CASE("the outlook of an occupation has wages, employment, projection, education and preparation") {
  const Outlook kites = outlook_of(profession("kite-painters"));
  CHECK(value_of(kites, "Median wage") == "$30,000 a year");
  CHECK(value_of(kites, "The middle half earns") == "$25,000 to $40,000");
  CHECK(value_of(kites, "Eight of ten earn") == "$20,000 to $50,000");
  CHECK(value_of(kites, "The group") == "Painters and dyers (SOC 27-9900)");
  CHECK(value_of(kites, "People employed") == "In a group: 10,000");
  CHECK(value_of(kites, "Projected change of employment") == "In a group: −10.0%");
  CHECK(value_of(kites, "Openings") == "In a group: 500 a year");
  CHECK(value_of(kites, "Typical education for entry") == "No school");
  CHECK(value_of(kites, "Job zone") == "2 of 5: some preparation");
  CHECK(kites.rows.size() == 9);
}

TEST_CASE("a figure has its date, and the wider group it is published for") {
  const Outlook kites = outlook_of(profession("kite-painters"));
  const auto detail = [&](std::string_view term) {
    return std::ranges::find(kites.rows, term, &OutlookRow::term)->detail;
  };
  CHECK(detail("Median wage") == "May 2025; employees only");
  CHECK(detail("People employed") == "2024");
  CHECK(detail("Projected change of employment") == "2024–2034; all occupations −2.2%");
  CHECK(detail("Openings") == "2024–2034; to replace people who leave");
}

TEST_CASE("every figure of the outlook cites its source") {
  Citations citations(facts());
  const Outlook kites = outlook_view(profession("kite-painters"), facts(), citations);
  for (const OutlookRow& row : kites.rows)
    CHECK((row.note > 0 || row.term == "The middle half earns" || row.term == "Eight of ten earn" || row.term == "The group"));
  CHECK(citations.notes().size() == 3);  // wages, projections, O*NET
}

TEST_CASE("a span of wages with an end that is not released is left out, and the rest stays") {
  const Outlook tides = outlook_of(profession("tide-table-programmers"));
  CHECK(value_of(tides, "The middle half earns") == "$60,000 to $120,000");
  CHECK(value_of(tides, "Eight of ten earn").empty());
  REQUIRE(tides.wages.has_value());
  CHECK_FALSE(tides.wages->places[4]);
  CHECK(*tides.wages->places[2] == doctest::Approx(80000.0 / 120000));
  CHECK(tides.wages->spoken ==
        "Wages a year, from the lowest tenth to the highest: $40,000, $60,000, $80,000 and $120,000.");
}

TEST_CASE("places of wages rise along the axis and stay on it") {
  Profession rich = profession("kite-painters");
  for (MeasureValue& each : rich.measures)
    if (each.measure == "bls-wage-p90") each.value = 900000;
  const auto wages = outlook_of(rich).wages;
  REQUIRE(wages.has_value());
  double last = 0;
  for (const auto& place : wages->places) {
    REQUIRE(place.has_value());
    CHECK(*place >= last);
    CHECK(*place <= 1);
    last = *place;
  }
}

TEST_CASE("without a median there is no picture of wages, and the gap says why") {
  const Outlook dyers = outlook_of(profession("string-dyers"));
  CHECK_FALSE(dyers.wages);
  CHECK(value_of(dyers, "Median wage") == "No value: published only per hour: $30.00");
  CHECK(value_of(dyers, "The middle half earns").empty());
  CHECK(value_of(dyers, "Job zone").empty());
}

TEST_CASE("the outlook says why exposure is not job loss, and where the two figures point") {
  Profession tides = profession("tide-table-programmers");
  const auto says = [&](std::optional<Estimate> exposure) {
    tides.exposure = exposure;
    return outlook_of(tides).says;
  };
  CHECK(says({}).starts_with("Exposure is not job loss."));
  CHECK(says({}).find("bureau") == std::string::npos);
  const std::string growing = says(range(.6, .7, .8));
  CHECK(growing.find("AI could shorten much of this work, but the bureau projects more jobs, growing faster than all work.") !=
        std::string::npos);
  CHECK(says(range(.1, .15, .2)).find("little of this work, and the bureau projects more jobs") != std::string::npos);
  CHECK(says(range(.1, .5, .9)).find("How much of this work AI could shorten is unclear, and") != std::string::npos);
  Profession kites = profession("kite-painters");
  kites.exposure = range(.6, .7, .8);
  CHECK(outlook_of(kites).says.find("much of this work, and the bureau projects fewer jobs in its group.") !=
        std::string::npos);
  kites.exposure = range(.1, .15, .2);
  CHECK(outlook_of(kites).says.find("little of this work, but the bureau projects fewer jobs") != std::string::npos);
}

TEST_CASE("wages of a group have no picture, for they are nobody's own") {
  Profession shared = profession("tide-table-programmers");
  REQUIRE(outlook_of(shared).wages.has_value());
  shared.is_shared = true;
  CHECK_FALSE(outlook_of(shared).wages.has_value());
  CHECK(value_of(outlook_of(shared), "Median wage") == "In a group: $80,000 a year");
  CHECK(value_of(outlook_of(shared), "The middle half earns").empty());
}

TEST_CASE("an edition without the bureau's files has no outlook") {
  const SavedEdition without(fixture_draft());
  const EditionFacts facts = without.reader().load_facts();
  Citations citations(facts);
  const Outlook outlook = outlook_view(*without.reader().find_profession("kite-painters"), facts, citations);
  CHECK(outlook.rows.empty());
  CHECK(outlook.title.empty());
  CHECK_FALSE(outlook.wages);
}

TEST_CASE("a transition says where it leads, how much carries over, and how wage and exposure differ") {
  const TransitionTable table = transitions_of(profession("tide-table-programmers"));
  REQUIRE(table.rows.size() == 2);
  const TransitionRow& lanterns = table.rows[0];  // the lower exposure of equal overlaps
  CHECK(lanterns.to.text == "Lantern Menders");
  CHECK(lanterns.to.url == "/profession/lantern-menders");
  CHECK(lanterns.overlap == "100 of 100");
  CHECK(lanterns.bar == doctest::Approx(1));
  CHECK(lanterns.wage == "$50,000 (−$30,000)");
  CHECK(lanterns.shared == "Knotting; Winds");
  CHECK(lanterns.missing == "no skill stands out; degrees and licenses are not skills");
  CHECK(lanterns.compare_url == "/compare/tide-table-programmers/lantern-menders");
  CHECK(table.rows[1].outlook == "projected in a group");  // the kite painters, with the string dyers
}

TEST_CASE("a transition to higher pay says how much more") {
  CHECK(transitions_of(profession("kite-painters")).rows.front().wage == "$50,000 (+$20,000)");
}

TEST_CASE("an overlap is rounded down, so that nothing is all that is not") {
  Profession from = profession("kite-painters");
  from.transitions = {transition({})};
  from.transitions.front().overlap = .999;
  CHECK(transitions_of(from).rows.front().overlap == "99 of 100");
}

TEST_CASE("a direction is claimed no further than the ranges allow") {
  const auto here = range(.4, .5, .6);
  CHECK(direction(here, range(.1, .2, .3)) == "lower; the ranges do not overlap");
  CHECK(direction(here, range(.2, .4, .5)) == "probably lower: the ranges overlap");
  CHECK(direction(here, range(.4, .5, .6)) == "not lower");
  CHECK(direction(here, range(.5, .6, .7)) == "not lower");
  CHECK(direction(here, range(.7, .8, .9)) == "higher; the ranges do not overlap");
  CHECK(direction({}, here).empty());
  CHECK(direction(here, {}).empty());
}

TEST_CASE("a transition without wage and projection has gaps there, and one without a page is not shown") {
  Profession from = profession("kite-painters");
  from.transitions = {transition({}), transition({})};
  from.transitions[1].profession.clear();
  const TransitionTable table = transitions_of(from);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].wage == "No median wage published");
  CHECK(table.rows[0].outlook == "No projection");
  from.transitions.clear();
  CHECK(transitions_of(from).rows.empty());
  CHECK(transitions_of(from).title.empty());
}

}  // namespace outlook_view_test
