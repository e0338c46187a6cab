// Spreadsheets that are whole, and every way in which one is not.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "importers/aioe.hpp"
#include "importers/sheet_reader.hpp"
#include "importers/spreadsheet_xml.hpp"
#include "unit/small_workbook.hpp"

namespace importers_workbook_test {

using namespace std::literals;
using namespace willai;

namespace {

using Rows = std::vector<std::vector<SmallCell>>;

struct Pair {
  std::string name;
  double value;
  friend bool operator==(const Pair&, const Pair&) = default;
};

constexpr std::array kColumns = {importers::SheetColumn{"Name"}, importers::SheetColumn{"Value"}};

importers::Imported<Pair> read(std::string_view bytes, std::string_view sheet = "") {
  return importers::read_sheet<Pair>({{bytes, "some.xlsx"}, sheet}, kColumns,
                                     [](importers::SheetRecord& record) -> std::optional<Pair> {
                                       const auto name = record.text(0);
                                       const auto value = record.number(1, {0, 10});
                                       if (!record.good()) return std::nullopt;
                                       return Pair{std::string(*name), *value};
                                     });
}

importers::Imported<Pair> read_rows_of(const Rows& rows, const std::string& tail = "") {
  return read(workbook_of({{"Scores", rows, tail}}));
}

// A sheet of which the rows are given as XML.
importers::Imported<Pair> read_xml(const std::string& rows, const std::string& strings = "<sst/>") {
  const std::string header =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c>"
      "<c r=\"B1\" t=\"inlineStr\"><is><t>Value</t></is></c></row>";
  return read(zip_of(members_around(worksheet_of(header + rows), strings)));
}

void check_rejected(const importers::Imported<Pair>& imported, std::string_view complaint) {
  CHECK(imported.rows.empty());
  REQUIRE(imported.rejects.size() == 1);
  CHECK(importers::sentence_for(imported.rejects[0]) == complaint);
}

void check_rejected_with(const importers::Imported<Pair>& imported, std::string_view part) {
  CHECK(imported.rows.empty());
  REQUIRE(imported.rejects.size() == 1);
  INFO(importers::sentence_for(imported.rejects[0]));
  CHECK(imported.rejects[0].reason.find(part) != std::string::npos);
}

void check_pairs(const importers::Imported<Pair>& imported, const std::vector<Pair>& pairs) {
  for (const importers::Reject& reject : imported.rejects) FAIL_CHECK(importers::sentence_for(reject));
  CHECK(imported.rows == pairs);
}

}  // namespace

TEST_CASE("a sheet is read by the names of its columns, whatever stands around them") {
  check_pairs(
      read_rows_of({{"x", "Value", "", "Name"}, {"?", 0.5, "", "Kites"}, {}, {"", 3, "", " Strings & <more> "}}),
      {{"Kites", 0.5}, {"Strings & <more>", 3}});
}

TEST_CASE("a header may stand below lines of title") {
  check_pairs(read_rows_of({{"A title"}, {"Name"}, {}, {"Name", "Value"}, {"Kites", 1}}), {{"Kites", 1}});
}

TEST_CASE("a sheet is found by its name, and the first one without") {
  const std::string bytes =
      workbook_of({{"One", {{"Name", "Value"}, {"Kites", 1}}}, {"Two", {{"Name", "Value"}, {"Strings", 2}}}});
  check_pairs(read(bytes), {{"Kites", 1}});
  check_pairs(read(bytes, "Two"), {{"Strings", 2}});
  check_rejected(read(bytes, "Three"), "some.xlsx: there is no sheet “Three”; the spreadsheet has “One” and “Two”");
}

TEST_CASE("shared strings are joined from their runs, without their phonetic reading") {
  const std::string strings =
      "<sst><si><t>Plain</t></si><si><r><t>Kite</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> "
      "</t></r><r><t>Fliers</t></r><rPh sb=\"0\" eb=\"1\"><t>KAITO</t></rPh></si></sst>";
  check_pairs(read_xml("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\"><v>1E-1</v></c></row>"
                       "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"n\"><v>2</v></c></row>",
                       strings),
              {{"Kite Fliers", 0.1}, {"Plain", 2}});
}

TEST_CASE("rows and cells that do not say their place follow each other") {
  check_pairs(read_xml("<row><c t=\"str\"><v>Kites</v></c><c><v>1</v></c></row>"), {{"Kites", 1}});
}

TEST_CASE("elements may have a prefix") {
  const std::string sheet =
      "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c>"
      "<x:c r=\"B1\" t=\"s\"><x:v>1</x:v></x:c></x:row><x:row r=\"2\"><x:c r=\"A2\" t=\"s\"><x:v>0</x:v>"
      "</x:c><x:c r=\"B2\"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  const std::string strings = "<x:sst xmlns:x=\"m\"><x:si><x:t>Name</x:t></x:si><x:si><x:t>Value</x:t></x:si></x:sst>";
  check_pairs(read(zip_of(members_around(sheet, strings))), {{"Name", 4}});
}

TEST_CASE("a file that is not a spreadsheet is reported as such") {
  check_rejected(read(""), "some.xlsx: the file is empty; expected a spreadsheet (.xlsx)");
  for (const auto page : {"\n\n  <!DOCTYPE html>\n<html>"sv, "\xEF\xBB\xBF<HTML lang=en>"sv})
    check_rejected(read(page),
                   "some.xlsx: it is a web page, not a spreadsheet; download the file itself, not the page about it");
  check_rejected_with(read("<!-- a page -->\n<?xml version=\"1.0\"?><html>"), "it is a web page");
  check_rejected_with(read("<xml/>"), "it is not a spreadsheet");
  check_rejected(read("Name,Value\nKites,1\n"), "some.xlsx: it is not a spreadsheet (.xlsx)");
  check_rejected_with(read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "an old spreadsheet (.xls) or has a password");
  check_rejected_with(read("PK\x03\x04 and no more"), "damaged or cut off");
  check_rejected(read(zip_of({{"content.xml", "<a/>"}})),
                 "some.xlsx: it is not a spreadsheet (.xlsx): the archive has no “xl/workbook.xml”");
}

TEST_CASE("parts that are missing, doubled or no XML are named") {
  const SmallSheet sheet = {"Scores", {{"Name", "Value"}, {"Kites", 1}}};
  Members members = members_of({sheet});
  members[0].second = "<worksheet><sheetData><row>";
  check_rejected_with(read(zip_of(members)), "the sheet “Scores” is not XML");
  members[0].second = "";
  check_rejected_with(read(zip_of(members)), "the sheet “Scores” is not XML");
  members[1].second = "<workbook/>";
  check_rejected(read(zip_of(members)), "some.xlsx: the spreadsheet is damaged: it lists no sheets");
  members[1].second = "<workbook";
  check_rejected_with(read(zip_of(members)), "its list of sheets is not XML");
  members = members_of({sheet});
  members[0].first = "xl/worksheets/other.xml";
  check_rejected_with(read(zip_of(members)), "the archive has no “xl/worksheets/sheet1.xml”");
  members = members_of({sheet});
  members[2].second = "<Relationships/>";
  check_rejected_with(read(zip_of(members)), "the sheet “Scores” has no content");
  members = members_of({sheet});
  members.push_back(members[0]);
  check_rejected_with(read(zip_of(members)), "it contains “xl/worksheets/sheet1.xml” twice");
  check_rejected_with(read(zip_of(members_around(worksheet_of(""), "<sst><si>"))), "its list of strings is not XML");
}

TEST_CASE("an archive that unpacks to far more than it holds is refused") {
  Members members = members_of({{"Scores", {{"Name", "Value"}, {"Kites", 1}}}});
  members[0].second.insert(0, std::string(20'000'000, ' '));
  check_rejected_with(read(zip_of(members)), "so it was not read");
  members[0].second.insert(0, std::string(20'000'000, ' '));
  check_rejected_with(read(zip_of(members)), "so it was not read");
}

TEST_CASE("a spreadsheet with a password is reported as such") {
  std::string bytes = workbook_of({{"Scores", {{"Name", "Value"}, {"Kites", 1}}}});
  // The first bit of the flags says so, in the header of each member and in the directory.
  for (const auto& [signature, flags] : {std::pair("PK\x03\x04"sv, 6), std::pair("PK\x01\x02"sv, 8)})
    for (std::size_t at = 0; (at = bytes.find(signature, at)) != std::string::npos; ++at) bytes[at + flags] |= 1;
  check_rejected_with(read(bytes), "has a password");
}

TEST_CASE("members that nobody reads may be of any size and no XML") {
  Members members = members_of({{"Scores", {{"Name", "Value"}, {"Kites", 1}}}});
  members.emplace_back("xl/media/picture.png", std::string(40'000'000, 'x'));
  check_pairs(read(zip_of(members)), {{"Kites", 1}});
}

TEST_CASE("columns that are missing are named, with those that are there") {
  check_rejected(read_rows_of({{"Title"}, {"Name", "Worth", "Year"}, {"Kites", 1, 2}}),
                 "some.xlsx:2: sheet “Scores”: the header lacks “Value”; it has “Name”, “Worth” and “Year”");
  check_rejected(read_rows_of({{"A", "B"}, {"Kites", 1}}),
                 "some.xlsx:1: sheet “Scores”: the header lacks “Name” and “Value”; it has “A” and “B”");
  check_rejected(read_rows_of({}), "some.xlsx: the sheet “Scores” is empty; expected a header and rows");
  check_rejected(read_rows_of({{"Name", "Value"}, {}}),
                 "some.xlsx: the sheet “Scores” has a header but no rows; there is nothing to read");
  check_rejected(read_rows_of({{"Name", "Value", "Value"}, {"Kites", 1, 2}}),
                 "some.xlsx:1: sheet “Scores”: the column “Value” appears in the header more than once");
}

TEST_CASE("a cell that is not what its column holds is named") {
  const auto row = [](SmallCell name, SmallCell value) { return read_rows_of({{"Name", "Value"}, {name, value}}); };
  const std::string name = "some.xlsx:2, column 1: sheet “Scores”, cell A2: ";
  const std::string value = "some.xlsx:2, column 2: sheet “Scores”, cell B2: ";
  check_rejected(row("Kites", "1"), value + "“1” is stored as text; expected a number");
  check_rejected(row("Kites", "one"), value + "“one” is not a number from 0 to 10");
  check_rejected(row("Kites", 11), value + "“11” is not a number from 0 to 10");
  check_rejected(row("Kites", ""), value + "“” is not a number from 0 to 10");
  check_rejected(row("", 1), name + "the cell is blank; expected text");
  check_rejected(row("  ", 1), name + "the cell is blank; expected text");
  check_rejected(row(1, 1), name + "“1” is stored as a number; expected text");
  check_rejected(row("Kites", SmallCell::raw("", "<f>A1</f><v>1</v>")),
                 value + "the cell has a formula; expected a plain value");
  check_rejected(row("Kites", SmallCell::raw(" t=\"e\"", "<v>#N/A</v>")), value + "the cell has the error #N/A");
  check_rejected(row("Kites", SmallCell::raw(" t=\"d\"", "<v>2026</v>")),
                 value + "the cell has the type “d”, which we cannot read");
  check_rejected(row("Kites", SmallCell::raw(" t=\"b\"", "<v>1</v>")), value + "“TRUE” is not a number from 0 to 10");
  for (const std::string number : {"0", "-1", "99999999999999999999", "x"})
    check_rejected(row(SmallCell::raw(" t=\"s\"", "<v>" + number + "</v>"), 1),
                   name + "the cell refers to the string “" + number + "”, which does not exist");
  check_rejected(row("K\xEFtes", 1), name + "the cell is not UTF-8 text");
}

TEST_CASE("messages are UTF-8 whatever the file says") {
  check_rejected_with(read_xml("<row r=\"\xFF\"/>"), "row “not UTF-8 text” follows row 1");
  check_rejected_with(read_xml("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"B2\"><v>\xFF</v></c></row>"),
                      "cell B2: the cell is not UTF-8 text");
  check_rejected_with(read(workbook_of({{"\xFF", {{"Name"}, {"Kites"}}}}), "Scores"),
                      "the spreadsheet has “without a name”");
}

TEST_CASE("merged cells are rejected where they are read, and nowhere else") {
  const Rows rows = {{"A long title", ""}, {"Name", "Value", "Note"}, {"Kites", 1, "a"}, {"Strings", 2, ""}};
  check_pairs(read_rows_of(rows, "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C3:C4\"/></mergeCells>"),
              {{"Kites", 1}, {"Strings", 2}});
  const auto merged = read_rows_of(rows, "<mergeCells><mergeCell ref=\"B4:C4\"/></mergeCells>");
  REQUIRE(merged.rejects.size() == 1);
  CHECK(
      importers::sentence_for(merged.rejects[0]) ==
      "some.xlsx:4, column 2: sheet “Scores”, cell B4: the cell is one of the merged cells B4:C4; each cell must stand "
      "alone");
  check_rejected_with(read_rows_of(rows, "<mergeCells><mergeCell ref=\"B4\"/></mergeCells>"),
                      "merged cells that cannot be read");
  check_rejected_with(read_rows_of(rows, "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>"),
                      "the header lacks “Name” and “Value”");
}

TEST_CASE("rows and cells in the wrong place are refused") {
  const std::string cells = "<c r=\"A2\" t=\"str\"><v>Kites</v></c><c r=\"B2\"><v>1</v></c>";
  check_pairs(read_xml("<row r=\"2\">" + cells + "</row>"), {{"Kites", 1}});
  check_rejected_with(read_xml("<row r=\"3\">" + cells + "</row>"), "the cell “A2” is in the wrong place, in row 3");
  check_rejected_with(read_xml("<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>"), "the cell “A2” is in the wrong place");
  check_rejected_with(read_xml("<row r=\"1\"/>"), "row “1” follows row 1");
  check_rejected_with(read_xml("<row r=\"1048577\"/>"), "row “1048577” follows row 1");
  check_rejected_with(read_xml("<row r=\"2\"><c r=\"XFE2\"/></row>"), "the cell “XFE2” is in the wrong place");
}

TEST_CASE("places of cells have letters and a number") {
  CHECK(importers::cell_name(5, 3) == "C5");
  CHECK(importers::cell_name(1, 26) == "Z1");
  CHECK(importers::cell_name(1, 27) == "AA1");
  CHECK(importers::cell_name(1048576, 16384) == "XFD1048576");
  for (long column : {1, 26, 27, 52, 702, 703, 16384})
    CHECK(importers::find_place(importers::cell_name(7, column))->column == column);
  for (std::string_view bad : {"", "A", "5", "a5", "A0", "A-1", "A5B", "AAAA1", "XFE1", "A1048577"})
    CHECK(!importers::find_place(bad));
}

TEST_CASE("a spreadsheet cut at any byte gives no row and one reject; one with a byte replaced no wrong row") {
  const std::string whole = workbook_of({{"Appendix A",
                                          {{"SOC Code", "Occupation Title", "AIOE"},
                                           {"27-0001", "Kite Painters", 1.25},
                                           {"27-0002", "String Dyers", -0.5}}}});
  const auto rows = importers::aioe::parse_exposures(whole, "whole").rows;
  REQUIRE(rows.size() == 2);
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::vector<char> part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
    const auto cut = importers::aioe::parse_exposures({part.data(), part.size()}, "cut");
    CAPTURE(length);
    CHECK(cut.rows.empty());
    CHECK(cut.rejects.size() == 1);
  }
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (const char byte : "\0P1\xFF"sv) {
      std::string damaged = whole;
      damaged[at] = byte;
      const auto imported = importers::aioe::parse_exposures(damaged, "damaged");
      CAPTURE(at);
      if (imported.rejects.empty()) CHECK(imported.rows == rows);
    }
}

}  // namespace importers_workbook_test
