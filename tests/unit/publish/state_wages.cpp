// The bureau's file of the states, in its layout, from bytes to a page.
#include "publish/state_wages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "api/evidence_json.hpp"
#include "domain/study_ids.hpp"
#include "fixtures.hpp"
#include "importers/bls.hpp"
#include "pages/pages.hpp"
#include "unit/importers_checks.hpp"
#include "unit/small_workbook.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"
#include "views/sources_page.hpp"
#include "views/states_page.hpp"

namespace state_wages_test {

using namespace willai;
using namespace willai::test;

namespace {

using Line = std::vector<SmallCell>;
using Lines = std::vector<Line>;

// The columns of state_M2025_dl.xlsx, in its order.
const Line kHeader = {"AREA",     "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS",     "NAICS_TITLE", "I_GROUP",  "OWN_CODE",
                      "OCC_CODE", "OCC_TITLE",  "O_GROUP",   "TOT_EMP",    "EMP_PRSE",  "JOBS_1000",   "LOC_QUOTIENT", "PCT_TOTAL",
                      "PCT_RPT",  "H_MEAN",     "A_MEAN",    "MEAN_PRSE",  "H_PCT10",   "H_PCT25",     "H_MEDIAN", "H_PCT75",
                      "H_PCT90",  "A_PCT10",    "A_PCT25",   "A_MEDIAN",   "A_PCT75",   "A_PCT90",     "ANNUAL",   "HOURLY"};

Line line(const std::string& state, const std::string& name, const std::string& code, SmallCell persons, SmallCell per_thousand,
          SmallCell median) {
  return {"06",  name, "2", state, "000000", "Cross-industry", "cross-industry", "1235", code, "Title of " + code,
          "detailed", std::move(persons), 2.1, std::move(per_thousand), 1.1, "", "", 30, 60000, 1.0, 10, 20, 30, 40, 50,
          20000, 30000, std::move(median), 90000, 95000, "", ""};
}

std::string workbook(Lines lines) {
  lines.insert(lines.begin(), kHeader);
  return workbook_of({{"state_M2025_dl", lines},
                      {"Field Descriptions", {{"#  = a wage of at least $100.00 per hour or $208,000 per year"}}}});
}

importers::Imported<importers::bls::StateWageRow> read(const Lines& lines) {
  return importers::bls::parse_state_wages(workbook(lines), "s.xlsx");
}

// Two states for tide table programmers; kite painters in one; a code that O*NET does not have.
MemoryFiles files() {
  MemoryFiles files = measured_files();
  files.put("data/bls/state_M2025_dl.xlsx",
            workbook({line("OR", "Oregon", "15-9904", 120, 0.06, 81000), line("ME", "Maine", "15-9904", "**", "**", "*"),
                      line("ME", "Maine", "27-9901", 40, 0.07, 31000), line("ME", "Maine", "11-9999", 1, 0.01, 50000)}));
  return files;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a row of a state has the state, its people, its share of jobs and its wages") {
  const auto imported = read({line("OR", "Oregon", "15-9904", 120, 0.061, 81000)});
  REQUIRE(imported.rejects.empty());
  REQUIRE(imported.rows.size() == 1);
  CHECK(imported.rows[0].state == "OR");
  CHECK(imported.rows[0].state_name == "Oregon");
  CHECK(imported.rows[0].per_thousand == .061);
  CHECK(imported.rows[0].wages.employment == 120);
  CHECK(imported.rows[0].wages.percentiles[2].dollars == 81000);
}

TEST_CASE("the same code in two states is two rows, and twice in one state a fault") {
  CHECK(read({line("OR", "Oregon", "15-9904", 1, 1, 50000), line("ME", "Maine", "15-9904", 1, 1, 50000)}).rows.size() == 2);
  check_one_reject(read({line("OR", "Oregon", "15-9904", 1, 1, 50000), line("OR", "Oregon", "15-9904", 1, 1, 50000)}),
                   "“15-9904” already appears in row 2");
}

TEST_CASE("the national file in its place, and cells that are no state or no number, are named") {
  check_only_reject(read({line("US", "U.S.", "15-9904", 1, 1, 50000)}), "“US” is the whole country");
  check_only_reject(read({line("Oregon", "Oregon", "15-9904", 1, 1, 50000)}), "“Oregon” is not the two letters of a state");
  check_only_reject(read({line("OR", "", "15-9904", 1, 1, 50000)}), "the cell is blank");
  check_only_reject(read({line("OR", "Oregon", "15-9904", 1, 1001, 50000)}), "“1001” is not a number from 0 to 1000");
  check_only_reject(importers::bls::parse_state_wages(workbook_of({{"s", {{"OCC_CODE", "OCC_TITLE"}, {"a", "b"}}}}), "s.xlsx"),
                    "the header lacks");
}

TEST_CASE("every row is joined or listed, and every occupation has its states or none") {
  const publish::EditionDraft draft = draft_of(files());
  const auto measure = std::ranges::find(draft.measures, measure_id::kStateWage, &Measure::id);
  REQUIRE(measure != draft.measures.end());
  CHECK(measure->coverage.published == 4);
  CHECK(measure->coverage.joined == 3);
  CHECK(measure->coverage.unjoined == 1);
  CHECK(measure->coverage.by_basis == std::array{2, 0, 0, 4});
  CHECK(std::ranges::count(draft.unjoined, std::string(measure_id::kStateWage), &publish::Unjoined::measure) == 1);
  CHECK(std::ranges::find(draft.inputs, std::string("bls/state_M2025_dl.xlsx"), &InputFile::path) != draft.inputs.end());
}

TEST_CASE("the page of the states has each state with its figures, gaps with their reasons") {
  const SavedEdition edition(draft_of(files()));
  const store::EditionReader reader = edition.reader();
  const EditionFacts facts = reader.load_facts();
  const auto tides = reader.find_profession("tide-table-programmers");
  REQUIRE((tides && tides->has_states));
  const auto states = reader.load_states(*tides);
  REQUIRE(states.size() == 2);
  CHECK(states[0].name == "Maine");
  CHECK_FALSE(states[0].median);
  CHECK(states[1].median == 81000);
  const views::StatesPage page = views::states_view(*tides, states, facts);
  REQUIRE(page.table.rows.size() == 2);
  CHECK(page.table.rows[0] == std::vector<std::string>{"Maine", "the bureau publishes no estimate", "–", "–"});
  CHECK(page.table.rows[1] == std::vector<std::string>{"Oregon", "$81,000 a year", "120", "0.06"});
  const std::string html = pages::render(page, {}), json = api::to_json(page);
  CHECK(has(html, "Oregon"));
  CHECK(has(json, "\"$81,000 a year\""));
  CHECK(has(pages::render(views::profession_view(*tides, facts), {}), "/states/tide-table-programmers"));
  const auto slugs = reader.professions_with_states();
  CHECK(std::ranges::find(slugs, "tide-table-programmers") != slugs.end());
  CHECK(std::ranges::find(slugs, "string-dyers") == slugs.end());
}

TEST_CASE("where only a group has wages its figures are not the title's own, even if no median is printed") {
  Profession allergists;
  allergists.slug = "allergists", allergists.plural = "Allergists";
  allergists.occupations.push_back({"29-1229.01", "Allergists", ""});
  allergists.measures = {{.measure = std::string(measure_id::kMedianWage),
                          .gap = "$239,200 or more",
                          .basis = MeasureBasis::missing,
                          .from = "29-1220 Physicians"}};
  CHECK(soc_of_wages("29-1229.01", allergists.measures) == "29-1220");
  CHECK(soc_of_wages("29-1229.01", {}) == "29-1229");
  const SavedEdition edition(draft_of(files()));
  const EditionFacts facts = edition.reader().load_facts();
  CHECK(has(views::states_view(allergists, {}, facts).standfirst, "In a group: all figures are those of Physicians (SOC 29-1220)."));
}

TEST_CASE("without the file there is no page and no link, and the source says so") {
  const SavedEdition edition(measured_draft());
  const EditionFacts facts = edition.reader().load_facts();
  const auto tides = edition.reader().find_profession("tide-table-programmers");
  CHECK_FALSE(tides->has_states);
  CHECK_FALSE(has(pages::render(views::profession_view(*tides, facts), {}), "/states/"));
  const auto page = views::measure_page_view(facts, "bls-oews", "# Wages\nText.\n");
  REQUIRE(page.gaps.size() == 1);
  CHECK(has(page.gaps[0], "without the bureau’s file of wages by state"));
}

}  // namespace state_wages_test
