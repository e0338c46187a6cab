// Rows, fields and faults of delimited text, whatever it is about.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "importers/delimited.hpp"

namespace importers_delimited_test {

using namespace std::literals;
using namespace willai;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Reading {
  Rows rows;
  std::vector<std::string> complaints;
};

constexpr std::array kKiteColumns = {"Colour"sv, "Tails"sv};

Reading read(std::string_view text, importers::Layout layout = importers::kCommaSeparated) {
  importers::DelimitedReader reader({text, "kites.csv"}, layout, kKiteColumns);
  Reading reading;
  while (reader.next()) reading.rows.push_back({std::string(reader.field(0)), std::string(reader.field(1))});
  for (const importers::Reject& reject : reader.take_rejects())
    reading.complaints.push_back(importers::sentence_for(reject));
  return reading;
}

void check_complaint(const Reading& reading, std::string_view complaint) {
  REQUIRE(reading.complaints.size() == 1);
  CHECK(reading.complaints[0] == complaint);
}

void check_clean(const Reading& reading, const Rows& rows) {
  CHECK(reading.complaints.empty());
  CHECK(reading.rows == rows);
}

const Rows kTwoKites = {{"red", "2"}, {"blue", "3"}};

}  // namespace

TEST_CASE("a reject reads as file, line, column and reason") {
  CHECK(importers::sentence_for({"kites.csv", 12, 2, "it is torn"}) == "kites.csv:12, column 2: it is torn");
}

TEST_CASE("a reject of a whole row names no column, and one of a whole file no line") {
  CHECK(importers::sentence_for({"kites.csv", 12, 0, "it is torn"}) == "kites.csv:12: it is torn");
  CHECK(importers::sentence_for({"kites.csv", 0, 0, "it is empty"}) == "kites.csv: it is empty");
}

TEST_CASE("lines may end with LF or with CRLF") {
  check_clean(read("Colour,Tails\nred,2\nblue,3\n"), kTwoKites);
  check_clean(read("Colour,Tails\r\nred,2\r\nblue,3\r\n"), kTwoKites);
}

TEST_CASE("a carriage return is dropped only where it ends the line") {
  check_clean(read("Colour,Tails\nred\rish,2\r\n"), {{"red\rish", "2"}});
  check_clean(read("Colour,Tails\r\n\"re\rd\",\"2\"\r\n"), {{"re\rd", "2"}});
}

TEST_CASE("a byte-order mark before the header is no part of it") {
  check_clean(read("\xEF\xBB\xBF"
                   "Colour,Tails\nred,2\nblue,3\n"),
              kTwoKites);
  check_clean(read("\xEF\xBB\xBF"
                   "\"Colour\",Tails\nred,2\nblue,3\n"),
              kTwoKites);
}

TEST_CASE("one blank line at the end is no row") {
  check_clean(read("Colour,Tails\nred,2\nblue,3\n\n"), kTwoKites);
  check_clean(read("Colour,Tails\r\nred,2\r\nblue,3\r\n\r\n"), kTwoKites);
}

TEST_CASE("columns may stand in another order, with others between them") {
  check_clean(read("Owner,Tails,Wind,Colour\nAnn,2,low,red\nBob,3,high,blue\n"), kTwoKites);
}

TEST_CASE("blank fields are fields") { check_clean(read("Colour,Tails\n,\n"), {{"", ""}}); }

TEST_CASE("letters beyond ASCII pass unchanged") {
  check_clean(read("Colour,Tails\nrosé – 玫瑰 🪁,2\n"), {{"rosé – 玫瑰 🪁", "2"}});
}

TEST_CASE("a quoted field may hold delimiters, line ends and doubled quotes") {
  check_clean(read("Colour,Tails\n\"red, mostly\",2\n"), {{"red, mostly", "2"}});
  check_clean(read("Colour,Tails\n\"red\nand blue\",2\n"), {{"red\nand blue", "2"}});
  check_clean(read("Colour,Tails\n\"a \"\"royal\"\" red\",\"\"\"2\"\"\"\n"), {{"a \"royal\" red", "\"2\""}});
  check_clean(read("Colour,Tails\n\"\",\"2\"\n"), {{"", "2"}});
}

TEST_CASE("without quoting, a quote is a letter like any other") {
  check_clean(read("Colour\tTails\n\"red\t2\nro\"yal\"\t\"3\"\n", importers::kTabbed),
              {{"\"red", "2"}, {"ro\"yal\"", "\"3\""}});
}

TEST_CASE("lines are counted through quoted line ends") {
  const Reading reading = read("Colour,Tails\n\"red\nor\nso\",2\nblue\n");
  CHECK(reading.rows.size() == 1);
  check_complaint(reading, "kites.csv:5: the row has 1 field; the header has 2");
}

TEST_CASE("a missing column is named beside the header, and nothing is read") {
  const Reading reading = read("Colour,Wind\nred,low\n");
  CHECK(reading.rows.empty());
  check_complaint(reading, "kites.csv:1: the column “Tails” is missing; the header has “Colour” and “Wind”");
}

TEST_CASE("every missing column is reported") { CHECK(read("Wind\nlow\n").complaints.size() == 2); }

TEST_CASE("a header of megabytes is not repeated whole") {
  const Reading reading = read(std::string(1 << 20, 'x') + "\ny\n");
  REQUIRE(reading.complaints.size() == 2);
  CHECK(reading.complaints[0].size() < 600);
}

TEST_CASE("a column that stands twice in the header is ambiguous, and nothing is read") {
  const Reading reading = read("Colour,Tails,Colour\nred,2,blue\n");
  CHECK(reading.rows.empty());
  check_complaint(reading, "kites.csv:1: the column “Colour” appears in the header more than once");
}

TEST_CASE("a row with too few or too many fields is rejected, and the next one read") {
  const Reading few = read("Colour,Tails\nred\nblue,3\n");
  CHECK(few.rows == Rows{{"blue", "3"}});
  check_complaint(few, "kites.csv:2: the row has 1 field; the header has 2");
  check_complaint(read("Colour,Tails\nred,2,\nblue,3\n"), "kites.csv:2: the row has 3 fields; the header has 2");
}

TEST_CASE("a blank line between rows is rejected") {
  const Reading reading = read("Colour,Tails\nred,2\n\nblue,3\n");
  CHECK(reading.rows == kTwoKites);
  check_complaint(reading, "kites.csv:3: the line is blank");
}

TEST_CASE("a field that is not UTF-8 rejects its row") {
  const Reading reading = read("Colour,Tails\nred,\xC3\nblue,3\n");
  CHECK(reading.rows == Rows{{"blue", "3"}});
  check_complaint(reading, "kites.csv:2, column 2: the field is not UTF-8");
}

TEST_CASE("a column nobody asked for has to be UTF-8 too") {
  check_complaint(read("Colour,Tails,Owner\nred,2,\xFF\n"), "kites.csv:2, column 3: the field is not UTF-8");
}

TEST_CASE("a NUL byte rejects its row") {
  const Reading reading = read("Colour,Tails\nr\0d,2\nblue,3\n"sv);
  CHECK(reading.rows == Rows{{"blue", "3"}});
  check_complaint(reading, "kites.csv:2, column 1: the field has a NUL byte; expected UTF-8 text");
}

TEST_CASE("a header that is not UTF-8 rejects the file") {
  const Reading reading = read("Colour,Tails,\xFF\nred,2,x\n");
  CHECK(reading.rows.empty());
  check_complaint(reading, "kites.csv:1, column 3: the field is not UTF-8");
}

TEST_CASE("a last row with all its fields needs no line end") {
  for (std::string_view end : {"", "\r"}) {
    check_clean(read("Colour,Tails\nred,2\nblue,3" + std::string(end)), kTwoKites);
    check_clean(read("Colour\tTails\nred\t2\nblue\t3" + std::string(end), importers::kTabbed), kTwoKites);
    check_clean(read("Colour,Tails\n\"red\",\"2\"\n\"blue\",\"3\"" + std::string(end)), kTwoKites);
    check_clean(read("Colour,Tails\nred,2\nblue," + std::string(end)), {{"red", "2"}, {"blue", ""}});
  }
}

TEST_CASE("a last row that lacks fields and a line end was cut off") {
  constexpr auto complaint = "kites.csv:3: the file ends in the middle of a line; it may be cut off";
  for (std::string_view rest : {"blue", "b", "\"blue\"", "blue\r"}) {
    const Reading reading = read("Colour,Tails\nred,2\n" + std::string(rest));
    CHECK(reading.rows == Rows{{"red", "2"}});
    check_complaint(reading, complaint);
  }
}

TEST_CASE("a header without its end leaves no rows") {
  check_complaint(read("Colour,Tails"), "kites.csv: the file has a header but no rows; there is nothing to read");
}

TEST_CASE("the publisher's word for nothing is a blank, in small letters and in capitals") {
  constexpr importers::Layout layout = {',', importers::Quoting::csv, "n/a"};
  check_clean(read("Colour,Tails\nn/a,2\n\"N/A\", n/a \n", layout), {{"", "2"}, {"", ""}});
  check_clean(read("Colour,Tails\nn/a red,n/a/2\nna,-n/a\n", layout), {{"n/a red", "n/a/2"}, {"na", "-n/a"}});
  check_clean(read("Colour,Tails\nn/a,2\n"), {{"n/a", "2"}});
}

TEST_CASE("a column may have another name in another release, and may be missing where it is not needed") {
  constexpr std::array columns = {"Hue|Colour"sv, "?Wind"sv};
  for (std::string_view header : {"Colour,Tails", "Hue,Tails", "Colour,Hue"}) {
    const std::string text = std::string(header) + "\nred,blue\n";
    importers::DelimitedReader reader({text, "kites.csv"}, importers::kCommaSeparated, columns);
    REQUIRE(reader.next());
    CHECK(reader.field(0) == (header.ends_with("Hue") ? "blue" : "red"));
    CHECK(reader.field(1).empty());
    CHECK(reader.take_rejects().empty());
  }
  importers::DelimitedReader reader({"Tails\n2\n", "kites.csv"}, importers::kCommaSeparated, columns);
  CHECK_FALSE(reader.next());
  const auto rejects = reader.take_rejects();
  REQUIRE(rejects.size() == 1);
  CHECK(rejects[0].reason == "the column “Hue” or “Colour” is missing; the header has “Tails”");
}

TEST_CASE("white space around a column's name and the case of its letters do not matter") {
  check_clean(read(" Colour , TAILS\nred,2\nblue,3\n"), kTwoKites);
  check_clean(read("colour,Colour,Tails\ngreen,red,2\nyellow,blue,3\n"), kTwoKites);  // the exact name comes first
}

TEST_CASE("what a spreadsheet saved is recognized where the publisher quotes nothing, and nothing of it is read") {
  constexpr auto reason =
      "the field stands in quotation marks, as a spreadsheet saves it; the publisher’s file has none. Use the file as it "
      "was downloaded, and do not save it in a spreadsheet";
  for (std::string_view row : {"\"red, mostly\"\t2", "\"a \"\"royal\"\" red\"\t2", "red\t\"2, or 3\""}) {
    const Reading reading =
        read("Colour\tTails\nblue\t3\n" + std::string(row) + "\nblue\t\"3, or 4\"\n", importers::kTabbed);
    REQUIRE(reading.complaints.size() == 1);
    CHECK(reading.complaints[0].find("kites.csv:3, column ") == 0);
    CHECK(reading.complaints[0].ends_with(reason));
  }
  check_complaint(read("\"Colour\"\t\"Tails\"\n\"red\"\t2\n", importers::kTabbed),
                  "kites.csv:1, column 1: " + std::string(reason));
}

TEST_CASE("text in another encoding, and what is no text, is named as what it is") {
  const auto complaint = [](std::string_view text) {
    const Reading reading = read(text);
    CHECK(reading.rows.empty());
    return reading.complaints.size() == 1 ? reading.complaints[0] : "not one complaint";
  };
  CHECK(complaint("\xFF\xFE"
                  "C\0o\0"sv)
            .find("kites.csv: the file is UTF-16") == 0);
  CHECK(complaint("\xFE\xFF\0C\0o"sv).find("kites.csv: the file is UTF-16") == 0);
  CHECK(complaint("C\0o\0l\0"sv).find("kites.csv: the file is UTF-16") == 0);
  CHECK(complaint("PK\x03\x04 and more").find("kites.csv: the file is a ZIP or a spreadsheet") == 0);
  CHECK(complaint("<!doctype html>\n<html>").find("kites.csv: it is a web page, not a table") == 0);
  CHECK(complaint("Colour,Tails\rred,2\r").find("kites.csv: its lines end with a carriage return alone") == 0);
}

TEST_CASE("an empty file is rejected") {
  check_complaint(read(""), "kites.csv: the file is empty; expected a header and rows");
  check_complaint(read("\xEF\xBB\xBF"), "kites.csv: the file is empty; expected a header and rows");
}

TEST_CASE("a file with a header alone is rejected") {
  constexpr auto complaint = "kites.csv: the file has a header but no rows; there is nothing to read";
  check_complaint(read("Colour,Tails\n"), complaint);
  check_complaint(read("Colour,Tails\n\n"), complaint);
}

TEST_CASE("asking on after the end tells nothing new") {
  importers::DelimitedReader reader({"Colour,Tails\n", "kites.csv"}, importers::kCommaSeparated, kKiteColumns);
  CHECK_FALSE(reader.next());
  CHECK_FALSE(reader.next());
  CHECK(reader.take_rejects().size() == 1);
}

TEST_CASE("a quote that is never closed is reported where it opens") {
  const Reading reading = read("Colour,Tails\nred,2\nblue,\"3\ngreen,4\n");
  CHECK(reading.rows == Rows{{"red", "2"}});
  check_complaint(reading,
                  "kites.csv:3, column 2: the quote that opens here is never closed; nothing after it was read");
}

TEST_CASE("a quote that is the last byte of a file is unclosed") {
  check_complaint(read("Colour,Tails\nblue,\""),
                  "kites.csv:2, column 2: the quote that opens here is never closed; nothing after it was read");
}

TEST_CASE("a quote inside an unquoted field, and letters after a closing quote, reject their row only") {
  for (std::string_view field : {"r\"e\"d", "\"re\"d", "red\""}) {
    const Reading reading = read("Colour,Tails\n" + std::string(field) + ",2\nblue,3\n");
    CHECK(reading.rows == Rows{{"blue", "3"}});
    check_complaint(reading,
                    "kites.csv:2, column 1: there is a quote inside the field; a field that contains quotes must be "
                    "quoted as a whole");
  }
}

TEST_CASE("all faulty rows are reported, not the first alone") {
  const Reading reading = read("Colour,Tails\nred\n\xFF,2\nblue,3\n,,\n");
  CHECK(reading.rows == Rows{{"blue", "3"}});
  CHECK(reading.complaints.size() == 3);
}

}  // namespace importers_delimited_test
