// `willai score` and `willai match` over tables: formats, what is kept, shards, and runs that were killed.
#include <doctest/doctest.h>
#include <sys/stat.h>

#include <string>
#include <vector>

#include "score_lines.hpp"

namespace score_tables_test {

using namespace willai;
using namespace willai::test;

namespace {

using Words = std::vector<std::string>;

constexpr const char* kAds =
    "ad_id,text,employer\r\n"
    "A-1,answer customer emails,\"Brown, Smith & Co\"\r\n"
    "A-2,\"mop the\nfloor\",Nord\r\n"
    "A-3,too,many,fields\r\n"
    "A-4,\"• Take orders.\",\"said \"\"yes\"\"\"\r\n"
    "A-5,,Nord\r\n"
    "A-6,answer customer emails,Süd\r\n";

class Tables {
 public:
  Tables() { write("ads.csv", kAds); }
  void write(std::string_view name, std::string_view bytes) const { write_file(folder_.file(name), bytes); }
  std::string at(std::string_view name) const { return folder_.file(name); }
  std::string bytes(std::string_view name) const { return bytes_of(folder_.file(name)); }

 private:
  TempFolder folder_;
};

Ended run(Words words) { return willai_run(std::move(words)); }

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const std::string_view each : split(text, '\n')) lines.emplace_back(each);
  return lines;
}

}  // namespace

TEST_CASE("a CSV file keeps its columns, its rows and their order, and gets the answer behind them") {
  const Tables tables;
  const Ended ended = run({"score", tables.at("ads.csv"), "--explain", "none"});
  CHECK(ended.code == 0);
  CHECK(ended.out.starts_with("ad_id,text,employer,level,exposure,low,high,basis,task_probability,why_not\r\n"));
  CHECK(holds(ended.out, "A-1,answer customer emails,\"Brown, Smith & Co\","));
  CHECK(holds(ended.out, "A-2,\"mop the\nfloor\",Nord,LOW,"));
  CHECK(holds(ended.out, "A-3,too,many,,,,,,,the row has 4 fields; the header has 3; what is left over: “fields”\r\n"));
  CHECK(holds(ended.out, "A-4,• Take orders.,\"said \"\"yes\"\"\","));
  CHECK(holds(ended.out, "A-5,,Nord,,,,,,,there is nothing to read\r\n"));
  CHECK(holds(ended.err, "6 rows, 4 with a level; 2 without:"));
  CHECK(holds(ended.err, "1  could not be read: another number of fields than the header"));
  CHECK(run({"score", tables.at("ads.csv"), "--strict"}).code == 1);
}

TEST_CASE("every format is read and written, with the same answers") {
  const Tables tables;
  for (const char* format : {"csv", "tsv", "jsonl"}) {
    const std::string first = tables.at(std::string("first.") + format);
    REQUIRE(run({"score", tables.at("ads.csv"), "--explain", "none", "--output", first}).code == 0);
    const Ended again = run({"score", first, "--column", "text", "--explain", "none", "--out", "jsonl"});
    CHECK(again.code == 0);
    const Lines objects = objects_in(again.out);
    REQUIRE(objects.size() == 6);
    CHECK(std::string(objects[1]["text"].GetString()) == "mop the\nfloor");
    CHECK(std::string(objects[5]["employer"].GetString()) == "Süd");
    REQUIRE(objects[0].HasMember("willai"));  // the table has a level already
    CHECK(std::string(objects[0]["willai"]["level"].GetString()) == objects[0]["level"].GetString());
  }
}

TEST_CASE("a file is read and never scored by its name; a header is no task") {
  const Tables tables;
  const Ended absent = run({"score", "ads.csv"});
  CHECK(absent.code == 1);
  CHECK(absent.out.empty());
  CHECK(holds(absent.err, "there is no file “ads.csv”"));
  CHECK(holds(run({"score", tables.at("ads.csv"), "--column", "txt"}).err, "has no column “txt”"));
  CHECK(holds(run({"score", "ads.xlsx"}).err, "there is no file"));
  for (const char* mistyped : {"ads.cvs", "answers.TVS"}) CHECK(holds(run({"score", mistyped}).err, "there is no file"));
  CHECK(run({"score", "node.js"}).code == 0);
  tables.write("ads.xlsx", "PK");
  CHECK(holds(run({"score", tables.at("ads.xlsx")}).err, "save it as CSV"));
  const Typed typed(kAds);
  const Ended piped = run({"score"});
  CHECK(piped.code == 1);
  CHECK(holds(piped.err, "looks like a table"));
}

TEST_CASE("standard input is a table where --in says so") {
  const Typed typed(kAds);
  const Ended ended = run({"match", "--in", "csv", "--column", "text", "--explain", "none"});
  CHECK(ended.code == 0);
  CHECK(ended.out.starts_with("ad_id,text,employer,code,title,score,confident,why_not\r\n"));
}

TEST_CASE("the shards of a table are its whole, byte by byte") {
  const Tables tables;
  const auto command = [&](const char* out) {
    return Words{"score", tables.at("ads.csv"), "--out", out, "--bom", "--explain", "none", "--from-text"};
  };
  for (const auto& [out, parts] : {std::pair("csv", 2), std::pair("csv", 5), std::pair("jsonl", 3)}) {
    std::string all;
    for (int part = 1; part <= parts; ++part) {
      Words words = command(out);
      words.insert(words.end(), {"--shard", std::to_string(part) + "/" + std::to_string(parts)});
      all += run(words).out;
    }
    CHECK(all == run(command(out)).out);
  }
  CHECK(holds(run({"score", tables.at("ads.csv"), "--shard", "3/2"}).err, "--shard is “3/2”"));
}

TEST_CASE("a run that was killed at any byte goes on to the same bytes") {
  const Tables tables;
  const auto command = [&](const char* name) {
    return Words{"score", tables.at("ads.csv"), "--explain", "none", "--from-text", "--output", tables.at(name)};
  };
  REQUIRE(run(command("whole.csv")).code == 0);
  const std::string whole = tables.bytes("whole.csv");
  const std::size_t head = whole.find('\n') + 1, broken = whole.find("the\nfloor") + 5;
  for (const std::size_t cut : {std::size_t{0}, std::size_t{9}, head - 1, head, head + 4, broken, broken + 4, whole.size() - 9, whole.size() - 1,
                                whole.size()}) {
    tables.write("cut.csv", whole.substr(0, cut));
    Words again = command("cut.csv");
    again.emplace_back("--resume");
    const Ended ended = run(again);
    CAPTURE(cut);
    CHECK(ended.code == 0);
    CHECK(tables.bytes("cut.csv") == whole);
  }
}

TEST_CASE("an output that exists, or is of another table, is not touched") {
  const Tables tables;
  tables.write("out.csv", "mine\n");
  const Words command = {"score", tables.at("ads.csv"), "--output", tables.at("out.csv")};
  const Ended ended = run(command);
  CHECK(ended.code == 1);
  CHECK(holds(ended.err, "exists; remove it, or go on with it by --resume"));
  Words again = command;
  again.emplace_back("--resume");
  CHECK(holds(run(again).err, "made of another table or with other options"));
  CHECK(tables.bytes("out.csv") == "mine\n");
  CHECK(holds(run({"score", tables.at("ads.csv"), "--output", tables.at("ads.csv"), "--resume"}).err, "read and written at once"));
  CHECK(tables.bytes("ads.csv") == kAds);
}

TEST_CASE("a file of another table keeps its torn last row") {
  const Tables tables;
  const std::string mine = "{\"a\":1}\n{\"a\":";
  tables.write("out.jsonl", mine);
  CHECK(holds(run({"score", tables.at("ads.csv"), "--output", tables.at("out.jsonl"), "--resume"}).err, "row 1 would be another"));
  CHECK(tables.bytes("out.jsonl") == mine);
}

TEST_CASE("in JSON no member of a row is written twice") {
  const Tables tables;
  tables.write("own.jsonl", "{\"text\":\"mop floors\",\"interval\":7}\n");
  const Lines objects = objects_in(run({"score", tables.at("own.jsonl"), "--explain", "none"}).out);
  REQUIRE(objects.size() == 1);
  CHECK(objects[0]["interval"].GetInt() == 7);
  CHECK(objects[0]["willai"]["interval"].Size() == 2);
  tables.write("own.jsonl", "{\"text\":\"mop floors\",\"level\":1,\"willai\":2}\n");
  CHECK(holds(run({"score", tables.at("own.jsonl")}).err, "columns such as “willai” already"));
}

TEST_CASE("a stamp says which model, edition and program made a row") {
  const Tables tables;
  for (const char* command : {"score", "match"}) {
    const Ended ended = run({command, tables.at("ads.csv"), "--column", "text", "--explain", "none", "--stamp", "--out", "jsonl"});
    const Lines objects = objects_in(ended.out);
    REQUIRE(objects.size() == 6);
    for (const auto& each : objects) {
      CHECK(each["model"].GetStringLength() == 12);
      CHECK(holds(each["edition"].GetString(), "Vol. "));
      CHECK(holds(each["program"].GetString(), "willai "));
    }
  }
}

TEST_CASE("a full disk ends with one sentence that says how far it came") {
  const Tables tables;
  const Ended ended = run({"score", tables.at("ads.csv"), "--output", "/dev/full", "--resume"});
  CHECK(ended.code == 1);
  CHECK(holds(ended.err, "“/dev/full”"));
  CHECK(lines_of(ended.err).size() == 2);  // one line and what follows it
}

}  // namespace score_tables_test
