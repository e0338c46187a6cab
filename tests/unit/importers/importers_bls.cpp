// The importers of wages and projections on small invented spreadsheets.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "importers/bls.hpp"
#include "unit/importers_checks.hpp"
#include "unit/small_workbook.hpp"

namespace importers_bls_test {

using namespace willai;
using namespace willai::importers::bls;

namespace {

using Line = std::vector<SmallCell>;
using Lines = std::vector<Line>;

const Line kWageHeader = {"AREA",     "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "H_PCT10",
                          "H_PCT25",  "H_MEDIAN", "H_PCT75",   "H_PCT90", "A_PCT10", "A_PCT25",
                          "A_MEDIAN", "A_PCT75",  "A_PCT90",   "ANNUAL",  "HOURLY"};
enum { kCode = 1, kTitle, kLevel, kPersons, kHour = 5, kYear = 10, kOnlyYear = 15, kOnlyHour };

const std::string kLimits = "#  = a wage of at least $100.00 per hour or $208,000 per year ";

Line wage_line() {
  return {"99", "27-0001", "Kite Painters", "detailed", 1200,  10,     20, 30, 40,
          50,   20000,     40000,           60000,      80000, 100000, "", ""};
}

Line wage_line_with(std::size_t column, const SmallCell& cell) {
  Line line = wage_line();
  line[column] = cell;
  return line;
}

importers::Imported<importers::bls::WageRow> wages(Lines lines, const Lines& notes = {{"*  = none"}, {kLimits}}) {
  lines.insert(lines.begin(), kWageHeader);
  return importers::bls::parse_wages(workbook_of({{"national", lines}, {"Field Descriptions", notes}}), "w.xlsx");
}

importers::Imported<importers::bls::WageRow> wages_with(std::size_t column, const SmallCell& cell) {
  return wages({wage_line_with(column, cell)});
}

importers::bls::WageValue dollars(double amount) { return {importers::bls::Wage::published, amount}; }

const Line kProjectionHeader = {"2030 National Employment Matrix title",
                                "2030 National Employment Matrix code",
                                "Occupation type",
                                "Employment, 2030",
                                "Employment, 2040",
                                "Employment distribution, percent, 2030",
                                "Employment change, percent, 2030–40",
                                "Occupational openings, 2030–40 annual average",
                                "Typical education needed for entry[1]"};

Line projection_line() { return {"    Kite painters", "27-0001", "Line item", 20, 21, 0.1, 5, 1.5, "Flying school"}; }

Line projection_line_with(std::size_t column, const SmallCell& cell) {
  Line line = projection_line();
  line[column] = cell;
  return line;
}

importers::Imported<importers::bls::ProjectionRow> projections(Lines lines) {
  lines.insert(lines.begin(), {Line{"Table 1.2 Projections, 2030–40"}, kProjectionHeader});
  return importers::bls::parse_projections(workbook_of({{"Table 1.1", {}}, {"Table 1.2", lines}}), "p.xlsx");
}

}  // namespace

TEST_CASE("a detailed occupation has its employment and five yearly wages") {
  check_rows(wages({{"99", "27-0000", "All", "major", 5, "", "", "", "", "", "", "", "", "", "", "", ""}, wage_line()}),
             {{soc("27-0001"),
               "Kite Painters",
               1200,
               importers::bls::WagePeriod::year,
               {dollars(20000), dollars(40000), dollars(60000), dollars(80000), dollars(100000)}}});
}

TEST_CASE("wages by the hour are taken only where none by the year are released") {
  Line line = wage_line_with(kOnlyHour, "TRUE");
  for (std::size_t i = 0; i < 5; ++i) line[kYear + i] = "*";
  const auto imported = wages({line});
  REQUIRE(imported.rows.size() == 1);
  CHECK(imported.rows[0].period == importers::bls::WagePeriod::hour);
  CHECK((imported.rows[0].percentiles[2] == dollars(30)));
  CHECK(wages_with(kOnlyYear, SmallCell::raw(" t=\"b\"", "<v>1</v>")).rows[0].period ==
        importers::bls::WagePeriod::year);
  Line both = line;
  both[kOnlyYear] = "TRUE";
  check_only_reject(wages({both}), "cell Q2: ANNUAL and HOURLY are both TRUE");
  check_only_reject(wages_with(kOnlyHour, "yes"), "cell Q2: “yes” is not one of “TRUE”, “FALSE” and a blank");
}

TEST_CASE("wages and employment that are not available are told from numbers") {
  CHECK((wages_with(kYear, "*").rows[0].percentiles[0] ==
         importers::bls::WageValue{importers::bls::Wage::not_available, 0}));
  CHECK(!wages_with(kPersons, "**").rows[0].employment);
  check_only_reject(wages_with(kYear, "**"), "cell K2: “**” is not a number from 2000 to 5000000");
  check_only_reject(wages_with(kPersons, "*"), "cell E2: “*” is not a number from 0 to 1000000000");
}

TEST_CASE("a wage above the top has the limit that the workbook states") {
  CHECK((wages_with(kYear + 4, "#").rows[0].percentiles[4] ==
         importers::bls::WageValue{importers::bls::Wage::above_top, 208000}));
  Line line = wage_line_with(kOnlyHour, "TRUE");
  line[kHour + 4] = "#";
  CHECK((wages({line}).rows[0].percentiles[4] == importers::bls::WageValue{importers::bls::Wage::above_top, 100}));
  const Line top = wage_line_with(kYear + 4, "#");
  check_only_reject(wages({top}, {{"No notes"}}),
                    "cell O2: “#” means a limit that the sheet “Field Descriptions”");
  check_only_reject(wages({top}, {{"# = more than ever per year"}}), "cell O2: “#” means a limit");
  check_only_reject(importers::bls::parse_wages(workbook_of({{"national", {kWageHeader, top}}}), "w.xlsx"),
                    "cell O2: “#” means a limit");
}

TEST_CASE("percentiles do not fall, and wages by the hour and by the year are not mistaken for each other") {
  check_only_reject(wages_with(kYear + 1, 19000), "cell L2: “19000” is lower than the percentile before it");
  check_only_reject(wages_with(kYear + 4, 15000), "cell O2: “15000” is lower");
  CHECK(wages_with(kYear + 1, 20000).rejects.empty());
  check_only_reject(wages_with(kYear, 10), "cell K2: “10” is not a number from 2000");
  Line line = wage_line();
  for (std::size_t i = 0; i < 5; ++i) std::swap(line[kHour + i], line[kYear + i]);
  CHECK(wages({line}).rejects.size() == 5);
}

TEST_CASE("other faults of the wages are named") {
  check_only_reject(wages_with(kLevel, "small"), "cell D2: “small” is not one of “total”, “major”, ");
  check_only_reject(wages_with(kPersons, "1,200"), "cell E2: “1,200” is not a number");
  check_only_reject(wages_with(kYear, "20000"), "cell K2: “20000” is stored as text; expected a number");
  check_only_reject(wages_with(kTitle, ""), "cell C2: the cell is blank");
  check_one_reject(wages({wage_line(), wage_line()}), "cell B3: “27-0001” already appears in row 2");
  check_only_reject(wages({wage_line_with(kLevel, "broad")}), "w.xlsx: no row has the level “detailed”");
}

TEST_CASE("a line item has its employments and what follows from them, whatever the years") {
  check_rows(projections({{"Total", "00-0000", "Summary", 1, 2, 100, 100, 1, "—"},
                          projection_line(),
                          {"Footnotes:"},
                          {"[1] Of all kites."}}),
             {{soc("27-0001"), "Kite painters", 20, 21, 5, 1.5, "Flying school"}});
}

TEST_CASE("what one needs to start and who works for themselves are read where the file says it") {
  Line header = kProjectionHeader, line = projection_line();
  for (const std::string name : {"Percent self employed, 2030", "Work experience in a related occupation",
                                 "Typical on-the-job training needed to attain competency in the occupation"})
    header.push_back(name);
  const auto read = [&](SmallCell share, SmallCell experience, SmallCell training) {
    Line more = line;
    for (const SmallCell& cell : {share, experience, training}) more.push_back(cell);
    return importers::bls::parse_projections(workbook_of({{"Table 1.2", {header, more}}}), "p.xlsx");
  };
  const auto whole = read(75.6, "Less than 5 years", "None");
  REQUIRE(whole.rows.size() == 1);
  CHECK(whole.rows[0].self_employed == 75.6);
  CHECK(whole.rows[0].experience == "Less than 5 years");
  CHECK(whole.rows[0].training == "None");
  const auto dashes = read("—", "—", "—");
  REQUIRE(dashes.rows.size() == 1);
  CHECK_FALSE(dashes.rows[0].self_employed);
  CHECK(dashes.rows[0].experience.empty());
  check_only_reject(read(175.6, "None", "None"), "“175.6” is not a number from 0 to 100");
  check_only_reject(read("some", "None", "None"), "“some” is not a number from 0 to 100");
  check_only_reject(read(1, 7, "None"), "“7” is stored as a number; expected text");
  CHECK_FALSE(projections({line}).rows[0].self_employed);  // a file without these columns
}

TEST_CASE("a change has to follow from the employments") {
  CHECK(projections({projection_line_with(6, 5.5)}).rejects.empty());  // 19.95 to 21.05
  check_only_reject(projections({projection_line_with(6, 5.7)}),
                    "p.xlsx:3, column 7: sheet “Table 1.2”, cell G3: a change of 5.7 % does not follow from "
                    "employment of 20 and 21");
  Line line = projection_line();
  std::swap(line[3], line[4]);
  check_only_reject(projections({line}), "cell G3: a change of 5 % does not follow");
  line = projection_line();
  std::swap(line[6], line[7]);
  check_only_reject(projections({line}), "cell G3: a change of 1.5 % does not follow");
}

TEST_CASE("other faults of the projections are named") {
  check_only_reject(projections({projection_line_with(2, "Item")}),
                    "cell C3: “Item” is not one of “Line item” and “Summary”");
  check_only_reject(projections({projection_line_with(2, "")}), "cell C3: “” is not one of");
  check_only_reject(projections({projection_line_with(1, "")}), "cell B3: the cell is blank");
  check_only_reject(projections({projection_line_with(3, "20")}), "cell D3: “20” is stored as text");
  check_one_reject(projections({projection_line(), projection_line()}), "cell B4: “27-0001” already appears in row 3");
  check_only_reject(projections({projection_line_with(2, "Summary")}), "p.xlsx: no row has the type “Line item”");
  Lines lines = {kProjectionHeader, projection_line()};
  lines[0][4] = "Jobs, 2040";
  check_only_reject(importers::bls::parse_projections(workbook_of({{"Table 1.2", lines}}), "p.xlsx"),
                    "p.xlsx:1: sheet “Table 1.2”: the header lacks “Employment, ####”; it has");
  check_only_reject(importers::bls::parse_projections(workbook_of({{"Table 1.3", lines}}), "p.xlsx"),
                    "there is no sheet “Table 1.2”");
}

}  // namespace importers_bls_test
