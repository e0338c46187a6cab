// The importer of AI Occupational Exposure on small invented spreadsheets.
#include <doctest/doctest.h>

#include <string>

#include "importers/aioe.hpp"
#include "unit/importers_checks.hpp"
#include "unit/small_workbook.hpp"

namespace importers_aioe_test {

using namespace willai;

namespace {

std::string appendix_of(SmallCell code, SmallCell title, SmallCell value) {
  return workbook_of({{"Index", {{"Data Appendix A"}}},
                      {"Appendix A", {{"SOC Code", "Occupation Title", "AIOE"}, {code, title, value}}}});
}

auto exposure(SmallCell code, SmallCell title, SmallCell value) {
  return importers::aioe::parse_exposures(appendix_of(code, title, value), "a.xlsx");
}

}  // namespace

TEST_CASE("exposures of occupations are read from the sheet that has them") {
  check_rows(exposure("27-0001", "Kite Painters", -1.25), {{soc("27-0001"), "Kite Painters", -1.25}});
  const std::string bytes = workbook_of(
      {{"LM AIOE", {{"SOC Code", "Occupation Title", "Language Modeling AIOE"}, {"27-0001", "Dyers", 0.5}}}});
  check_rows(importers::aioe::parse_language_model_exposures(bytes, "l.xlsx"), {{soc("27-0001"), "Dyers", 0.5}});
}

TEST_CASE("one file of exposures is not taken for the other") {
  check_only_reject(importers::aioe::parse_language_model_exposures(appendix_of("27-0001", "A", 1), "a.xlsx"),
                    "a.xlsx: there is no sheet “LM AIOE”; the spreadsheet has “Index” and “Appendix A”");
}

TEST_CASE("an exposure that cannot be one is rejected with its cell") {
  check_only_reject(exposure("27-0001", "A", 5.5),
                    "a.xlsx:2, column 3: sheet “Appendix A”, cell C2: “5.5” is not a number from -5 to 5");
  check_only_reject(exposure("27-0001", "A", "1.5"), "cell C2: “1.5” is stored as text; expected a number");
  check_only_reject(exposure("27-0001", "", 1), "cell B2: the cell is blank; expected text");
  check_only_reject(exposure(270001, "A", 1), "cell A2: “270001” is stored as a number; expected text");
  check_only_reject(exposure("27-0001.00", "A", 1), "cell A2: “27-0001.00” is not a SOC code");
}

TEST_CASE("columns of exposures that changed places are noticed, and an occupation stands once") {
  CHECK(exposure("Kite Painters", "27-0001", 1).rows.empty());
  CHECK(exposure("27-0001", 1, "Kite Painters").rejects.size() == 2);
  const std::string bytes = workbook_of(
      {{"Appendix A", {{"SOC Code", "Occupation Title", "AIOE"}, {"27-0001", "A", 1}, {"27-0001", "B", 2}}}});
  check_one_reject(importers::aioe::parse_exposures(bytes, "a.xlsx"), "cell A3: “27-0001” already appears in row 2");
}

}  // namespace importers_aioe_test
