// The importers of classification tables on small invented files; their codes are of no occupation.
#include <doctest/doctest.h>

#include <string>

#include "importers/crosswalks.hpp"
#include "unit/importers_checks.hpp"
#include "unit/small_workbook.hpp"

namespace importers_crosswalks_test {

using namespace willai;
using namespace willai::importers::crosswalks;

namespace {

auto isco_rows(const std::string& rows) {
  return importers::crosswalks::parse_isco_to_soc("isco2008,isco2008_title,soc2010,soc2010_title\n" + rows, "i.csv");
}

auto soc_rows(const std::vector<std::vector<SmallCell>>& rows) {
  std::vector<std::vector<SmallCell>> all = {
      {"A Bureau"}, {"From 2010 to 2018"}, {}, {"2010 SOC Code", "2010 SOC Title", "2018 SOC Code ", "2018 SOC Title"}};
  all.insert(all.end(), rows.begin(), rows.end());
  return importers::crosswalks::parse_soc_2010_to_2018(workbook_of({{"Sorted by 2010", all}, {"Sorted by 2018", {}}}),
                                                       "s.xlsx");
}

}  // namespace

TEST_CASE("groups of ISCO and occupations of SOC stand in pairs") {
  check_rows(isco_rows("0210,\"Dyers, kites\",27-0001,A\n2512,B,27-0001,A\n2512,B,27-0002,C\n"),
             {{isco("0210"), soc("27-0001")}, {isco("2512"), soc("27-0001")}, {isco("2512"), soc("27-0002")}});
  check_one_reject(isco_rows("2512,B,27-0001,A\n2512,B,27-0001,A\n"),
                   "i.csv:3, column 3: the same pair appears above");
}

TEST_CASE("a minor group is left out, and a unit group that lost its zero rejected") {
  check_rows(isco_rows("251,B,27-0001,A\n2512,B,27-0001,A\n"), {{isco("2512"), soc("27-0001")}});
  check_only_reject(isco_rows("210,B,27-0001,A\n"), "“210” is not an ISCO-08 code");
  check_only_reject(isco_rows("2512.0,B,27-0001,A\n"), "“2512.0” is not an ISCO-08 code");
}

TEST_CASE("columns of a crosswalk that changed places are noticed") {
  CHECK(importers::crosswalks::parse_isco_to_soc("soc2010,isco2008\n2512,27-0001\n", "i.csv").rows.empty());
  check_only_reject(importers::crosswalks::parse_isco_to_soc("isco08,soc2010\n2512,27-0001\n", "i.csv"),
                    "the column “isco2008” is missing");
  check_only_reject(soc_rows({{"15-1252", "A", "15-1251", "B"}}),
                    "cell A5: 15-1252 is a code of SOC 2018; the columns may be swapped");
  check_only_reject(soc_rows({{"15-1131", "A", "15-1132", "B"}}),
                    "cell C5: 15-1132 is a code of SOC 2010; the columns may be swapped");
}

TEST_CASE("codes of 2010 and of 2018 stand in pairs below lines of title") {
  check_rows(soc_rows({{"27-0001", "A", "27-0002", "B"}, {}, {"27-0001", "A", "27-0003", "C"}}),
             {{soc("27-0001"), soc("27-0002")}, {soc("27-0001"), soc("27-0003")}});
  check_one_reject(soc_rows({{"27-0001", "A", "27-0002", "B"}, {"27-0001", "A", "27-0002", "B"}}),
                   "cell C6: the same pair");
  check_one_reject(soc_rows({{"27-0001", "A", "", ""}}), "cell C5: the cell is blank; expected text");
  check_only_reject(soc_rows({}), "the sheet “Sorted by 2010” has a header but no rows");
}

TEST_CASE("a web page saved under the name of the crosswalk is called one") {
  check_only_reject(
      importers::crosswalks::parse_soc_2010_to_2018("\n\n\n<!DOCTYPE html>\n<html lang=\"en\">", "s.xlsx"),
      "s.xlsx: it is a web page, not a spreadsheet; download the file itself");
}

TEST_CASE("crosswalks in other encodings are rejected") {
  check_only_reject(isco_rows("2512,Caf\xE9,27-0001,A\n"), "i.csv:2, column 2: the field is not UTF-8");
  check_only_reject(importers::crosswalks::parse_isco_to_soc(utf16_of("isco2008,soc2010\n2512,27-0001\n"), "i.csv"), "i.csv: the file is UTF-16");
}

}  // namespace importers_crosswalks_test
