// People and pay in one form everywhere, and the group wherever a figure is not a title's own.
#include "views/labor_figures.hpp"

#include <doctest/doctest.h>

#include <string>

#include "api/evidence_json.hpp"
#include "api/pages_json.hpp"
#include "domain/study_ids.hpp"
#include "fixtures.hpp"
#include "pages/pages.hpp"
#include "views/compare_page.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"

namespace labor_figures_test {

using namespace willai;
using namespace willai::test;
using namespace willai::views;

namespace {

MeasureValue persons(double value, MeasureBasis basis, std::string from) {
  return {.measure = std::string(measure_id::kEmployment), .value = value, .basis = basis, .from = std::move(from)};
}

Measure in_persons() {
  Measure measure;
  measure.id = measure_id::kEmployment;
  measure.unit = "persons";
  return measure;
}

Profession with(MeasureValue value) {
  Profession profession;
  profession.occupations = {{"29-1229.01", "Allergists", "allergists"}};
  profession.measures = {std::move(value)};
  return profession;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a figure of one's own is printed as it is, and one of a group says so and names the group") {
  const Profession own = with(persons(76'000, MeasureBasis::exact, ""));
  CHECK(labor_figure(own, in_persons(), own.measures[0]) == "76,000");
  CHECK(group_of(own).empty());
  const Profession part = with(persons(340'700, MeasureBasis::inherited, "29-1229 Physicians, all other"));
  CHECK(labor_figure(part, in_persons(), part.measures[0]) == "In a group: 340,700");
  CHECK(group_of(part) == "Physicians, all other (SOC 29-1229)");
  const Profession untitled = with(persons(5, MeasureBasis::inherited, "29-1229"));
  CHECK(group_of(untitled) == "SOC 29-1229");
}

TEST_CASE("a page that does not stand for its occupation has no people and no pay of its own") {
  Profession shared = with(persons(1'000, MeasureBasis::exact, ""));
  shared.is_shared = true;
  CHECK(labor_figure(shared, in_persons(), shared.measures[0]) == "In a group: 1,000");
  CHECK(group_of(shared) == "Allergists (SOC 29-1229)");
}

TEST_CASE("a gap is no figure of a group") {
  Profession shared = with(persons(0, MeasureBasis::missing, ""));
  shared.measures[0].value.reset();
  shared.measures[0].gap = "not published";
  shared.is_shared = true;
  CHECK(labor_figure(shared, in_persons(), shared.measures[0]) == "No value: not published");
  CHECK(group_of(shared).empty());
}

TEST_CASE("what one needs to start is said in words") {
  Profession profession;
  CHECK(entry_detail(profession).empty());
  profession.experience = "None", profession.training = "Short-term on-the-job training";
  CHECK(entry_detail(profession) == "no related experience; short-term on-the-job training");
  profession.experience = "5 years or more", profession.training = "None";
  CHECK(entry_detail(profession) == "5 years or more of related experience; no on-the-job training");
}

TEST_CASE("page, twin and comparison print the same figure in the same form, and the index none") {
  const SavedEdition edition(measured_draft());
  const EditionFacts facts = edition.reader().load_facts();
  const auto kites = edition.reader().find_profession("kite-painters");
  const auto lanterns = edition.reader().find_profession("lantern-menders");
  REQUIRE((kites && lanterns));
  const ProfessionPage page = profession_view(*kites, facts);
  const std::string html = pages::render(page, {}), json = api::to_json(page);
  const ComparePage compared = compare_view(*kites, *lanterns, facts);
  const std::string both = api::to_json(compared);
  for (const std::string& text : {html, json, both}) {
    CHECK(has(text, "In a group: 10,000"));
    CHECK(has(text, "Painters and dyers (SOC 27-9900)"));
  }
  CHECK(has(both, "20,000"));  // the menders' own
  for (const ListedProfession& each : edition.reader().listed(ListedAs::listed)) {
    CAPTURE(each.ref.slug);
    if (each.ref.slug == "kite-painters" || each.ref.slug == "string-dyers") CHECK(each.people.in_group);
    // The tide programmer's own page stands for the tide table programmers.
    CHECK(each.people.value.has_value() == (each.ref.slug == "lantern-menders" || each.ref.slug == "tide-programmer"));
  }
}

}  // namespace labor_figures_test
