// Bytes of a table to rows and fields: whole, in pieces, and with slips.
#include "tables/row_cutter.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace row_cutter_test {

using namespace willai::tables;

namespace {

using Fields = std::vector<std::string>;

struct Seen {
  Fields rows;
  std::vector<RowFault> faults;
};

// All rows, where the bytes arrive in pieces of this size.
Seen rows_of(std::string_view table, char delimiter, std::size_t piece) {
  const RowCutter cutter(delimiter);
  Seen seen;
  std::string buffer;
  for (std::size_t arrived = 0;;) {
    const Input input = arrived == table.size() ? Input::at_end : Input::goes_on;
    if (const auto row = cutter.cut(buffer, input)) {
      seen.rows.emplace_back(row->text);
      seen.faults.push_back(row->fault);
      buffer.erase(0, row->taken);
      continue;
    }
    if (input == Input::at_end) return seen;
    const std::string_view next = table.substr(arrived, piece);
    buffer += next;
    arrived += next.size();
  }
}

}  // namespace

TEST_CASE("rows are the same however their bytes arrive") {
  const std::string table =
      "id,text\r\n1,\"say \"\"hi\"\", twice\"\r\n2,\"first line\nsecond\r\nthird\"\n3,5\" pipe\n\n4,\"\"\n5,last without an end";
  const Fields expected = {"id,text", "1,\"say \"\"hi\"\", twice\"", "2,\"first line\nsecond\r\nthird\"", "3,5\" pipe", "", "4,\"\"",
                           "5,last without an end"};
  for (std::size_t piece = 1; piece <= table.size(); ++piece) {
    const Seen seen = rows_of(table, ',', piece);
    CHECK(seen.rows == expected);
    for (const RowFault fault : seen.faults) CHECK(fault == RowFault::none);
  }
}

TEST_CASE("a quote that is never closed spoils its own line alone") {
  const std::string table = "1,\"open\n2,plain\n3,also plain\n";
  for (std::size_t piece = 1; piece <= table.size(); ++piece) {
    const Seen seen = rows_of(table, ',', piece);
    CHECK(seen.rows == Fields{"1,\"open", "2,plain", "3,also plain"});
    CHECK(seen.faults == std::vector{RowFault::unclosed_quote, RowFault::none, RowFault::none});
  }
}

TEST_CASE("a field that goes on behind its quotes is a fault in CSV, and a plain field where tabs separate") {
  CHECK(rows_of("\"Web\" sites,1\n2,b\n", ',', 100).faults == std::vector{RowFault::stray_quote, RowFault::none});
  CHECK(rows_of("\"Web\" sites\t1\n", '\t', 100).faults == std::vector{RowFault::none});
  CHECK(fields_of("\"Web\" sites\t1", '\t') == Fields{"\"Web\" sites", "1"});
}

TEST_CASE("a row of a gigabyte without a line end takes no more memory than the longest row") {
  const RowCutter cutter(',');
  const std::string bytes(RowCutter::kLongestRow + 10, 'a');
  const auto row = cutter.cut(bytes, Input::goes_on);
  REQUIRE(row);
  CHECK(row->fault == RowFault::too_long);
  CHECK(row->taken == RowCutter::kLongestRow);
}

TEST_CASE("fields come back as they were written") {
  const Fields fields = {"plain", "with, comma", "with \"quotes\"", "two\nlines", "", " spaces ", "007", "naïve – 値", "\r"};
  for (const char delimiter : {',', '\t', ';'}) {
    std::string row;
    for (const std::string& field : fields) {
      if (&field != &fields.front()) row += delimiter;
      append_field(row, field, delimiter);
    }
    CHECK(fields_of(row, delimiter) == fields);
  }
}

}  // namespace row_cutter_test
