// Tables as people have them, row by row: what is read, what is kept with a reason, and what ends with one sentence.
#include "tables/table_reader.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "tables/json_row.hpp"
#include "tables/shard.hpp"

namespace table_reader_test {

using namespace willai;
using namespace willai::tables;
using namespace std::literals;

namespace {

class Text : public Bytes {
 public:
  explicit Text(std::string text) : text_(std::move(text)) {}
  Result<bool> read_more(std::string& to) override {
    to += std::exchange(text_, "");
    return !std::exchange(was_read_, true);
  }
  bool is_ready() override { return true; }

 private:
  std::string text_;
  bool was_read_ = false;
};

// One line without an end.
class Endless : public Bytes {
 public:
  Result<bool> read_more(std::string& to) override {
    to.append(1 << 20, 'x');
    ++pieces_;
    return true;
  }
  bool is_ready() override { return true; }
  std::size_t pieces() const { return pieces_; }

 private:
  std::size_t pieces_ = 0;
};

constexpr std::array kUsual = {"text"sv, "task"sv};

struct Table {
  std::string fault;
  std::vector<Row> rows;
  std::vector<std::string> names;
};

Table read(const std::string& text, Format format, const std::string& column = "") {
  Text bytes(text);
  TableReader reader(bytes, {format, "“t”"});
  const Result<> opened = reader.open({.name = column, .what = "the tasks", .usual = kUsual});
  if (!opened.ok()) return {opened.error().message, {}, {}};
  Table table{"", {}, reader.names()};
  for (Row row;;) {
    const Result<bool> more = reader.next(row);
    REQUIRE(more.ok());
    if (!*more) return table;
    table.rows.push_back(row);
  }
}

}  // namespace

TEST_CASE("the column is found by its name, by a usual name, or is the only one") {
  CHECK(read("id,text\n1,mop floors\n", Format::csv).rows.at(0).text == "mop floors");
  CHECK(read("\xEF\xBB\xBFText,id\r\nmop floors,1\r\n", Format::csv).rows.at(0).text == "mop floors");
  CHECK(read("id\tWhat they do\n1\tmop floors\n", Format::tsv, "what they do").rows.at(0).text == "mop floors");
  CHECK(read("anything\nmop floors\n", Format::csv).rows.at(0).text == "mop floors");
  CHECK(read("id;text\n1;mop, then dry\n", Format::csv).rows.at(0).text == "mop, then dry");
}

TEST_CASE("a column that is missing or not the only one gets one sentence with the columns there are") {
  const auto fault = [](const char* table, const char* column) { return read(table, Format::csv, column).fault; };
  CHECK(fault("id,line\n1,a\n", "") == "name the column with the tasks by --column; the first line of “t” names the columns “id” and “line”");
  CHECK(fault("id,line\n1,a\n", "txt") == "“t” has no column “txt”; its columns are “id” and “line”");
  CHECK(fault("text,task\n1,a\n", "").starts_with("“text” and “task” could be the column with the tasks"));
  CHECK(fault("text,text\n1,a\n", "text") == "“t” has 2 columns “text”; give the one with the tasks a name of its own");
  CHECK(fault("text,text\n1,a\n", "") == "“t” has 2 columns “text”; give the one with the tasks a name of its own");
}

TEST_CASE("what is no table ends with one sentence") {
  const auto fault = [](const std::string& table) { return read(table, Format::csv).fault; };
  CHECK(fault("") == "“t” is empty; it must begin with the names of its columns");
  CHECK(fault("\n\n\n") == "the first line of “t” is empty; it must have the names of the columns");
  CHECK(fault(" , \n1,2\n") == "the first line of “t” is empty; it must have the names of the columns");
  CHECK(fault("\xFF\xFE\x69\0"s).find("UTF-16") != std::string::npos);
  CHECK(fault("PK\x03\x04 and more").find("spreadsheet") != std::string::npos);
  CHECK(fault("PAR1....").find("DuckDB") != std::string::npos);
  CHECK(fault("na\xEFve,text\n1,2\n").find("not UTF-8") != std::string::npos);
  CHECK(fault("\"id,text\n1,a\n").find("quote out of place") != std::string::npos);
  CHECK(fault("id,text\r1,a\r").find("carriage return") != std::string::npos);
}

TEST_CASE("the header of a second table that was put behind the first is no row of it") {
  const Table table = read("id,text\n1,mop floors\nid,text\n2,text\n", Format::csv);
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[1].unread == Unread::header);
  CHECK(table.rows[1].fault == "the row is the header again");
  CHECK(table.rows[1].fields == std::vector<std::string>{"id", "text"});
  CHECK(table.rows[2].text == "text");
  CHECK(table.rows[2].unread == Unread::none);
}

TEST_CASE("a row that cannot be read is kept with its reason, and the next one is read") {
  const Table table = read("id,text\n1\n2,a,b,c\n3,\"open\n4,caf\xE9\n5,mop floors\n", Format::csv);
  REQUIRE(table.rows.size() == 5);
  CHECK(table.rows[0].unread == Unread::width);
  CHECK(table.rows[0].fields == std::vector<std::string>{"1", ""});
  CHECK(table.rows[1].fault == "the row has 4 fields; the header has 2; what is left over: “b” and “c”");
  CHECK(table.rows[2].unread == Unread::quote);
  CHECK(table.rows[3].unread == Unread::encoding);
  CHECK(table.rows[3].fields[1] == "café");
  CHECK(table.rows[4].unread == Unread::none);
  CHECK(table.rows[4].text == "mop floors");
}

TEST_CASE("JSON lines keep their members as they were written") {
  const Table table = read("{\"id\": 1.50, \"text\": \"say \\\"hi\\\"\", \"more\": [1, {\"a\": \"}\"}]}\n"
                           "{\"text\":\"mop\",\"new\":true}\nnot json\n{\"id\":3}\n{\"id\":4,\"text\":[\"a\"]}\n\n",
                           Format::jsonl);
  CHECK(table.names == std::vector<std::string>{"id", "text", "more"});
  REQUIRE(table.rows.size() == 5);
  CHECK(table.rows[0].text == "say \"hi\"");
  CHECK(table.rows[0].members == "\"id\":1.50,\"text\":\"say \\\"hi\\\"\",\"more\":[1, {\"a\": \"}\"}]");
  CHECK(table.rows[1].further == "new: true");
  CHECK(table.rows[2].unread == Unread::json);
  CHECK(table.rows[2].members == "\"text\":\"not json\"");
  CHECK(table.rows[3].fault == "this object has no “text”");
  CHECK(table.rows[4].fault == "“text” is a list; it must be text");
}

TEST_CASE("the names of JSON lines are not looked for beyond the longest row") {
  Endless bytes;
  TableReader reader(bytes, {Format::jsonl, "“t”"});
  const Result<> opened = reader.open({.name = "", .what = "the tasks", .usual = kUsual});
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().message == "“t” has no JSON object in its first line; it must have one per line");
  CHECK(bytes.pieces() == RowCutter::kLongestRow >> 20);
}

TEST_CASE("every row is in one shard, and shards follow one another") {
  for (const std::size_t bytes : {0UL, 1UL, 99UL, 1'000'003UL})
    for (std::size_t parts = 1; parts < 9; ++parts) {
      std::size_t at = 0;
      for (std::size_t part = 1; part <= parts; ++part) {
        const Shard shard{part, parts};
        CHECK(shard.begin(bytes) == at);
        CHECK(shard.end(bytes) >= at);
        at = shard.end(bytes);
      }
      CHECK(at == bytes);
    }
  for (const char* wrong : {"0/2", "3/2", "1", "a/b", "1/0", "1/2/3", "-1/2"}) CHECK_FALSE(Shard::parse(wrong).ok());
}

}  // namespace table_reader_test
