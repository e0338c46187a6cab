// `willai measures` and `willai evaluate measures`, for people and for programs.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "command_run.hpp"

namespace measures_cli_test {

using namespace willai;
using namespace willai::test;

namespace {

using Names = std::vector<std::string>;

const SavedEdition& edition() {
  static const SavedEdition edition(measured_draft());
  return edition;
}

Ended measures(std::vector<std::string> words) {
  words.insert(words.begin(), {"measures", "--edition", edition().file()});
  return willai_run(words);
}

std::vector<rapidjson::Document> lines_of(const std::string& text) {
  std::vector<rapidjson::Document> lines;
  for (const std::string_view line : split(text, '\n')) {
    if (line.empty()) continue;
    lines.emplace_back().Parse(line.data(), line.size());
    REQUIRE(!lines.back().HasParseError());
    REQUIRE(lines.back().IsObject());
  }
  return lines;
}

template <class Object>
Names names_of(const Object& object) {
  Names names;
  for (const auto& member : object.GetObject()) names.emplace_back(member.name.GetString());
  return names;
}

const rapidjson::Value& measure_in(const rapidjson::Document& occupation, std::string_view id) {
  for (const auto& each : occupation["measures"].GetArray())
    if (each["measure"].GetString() == id) return each;
  FAIL("there is no measure ", std::string(id));
  return occupation;
}

}  // namespace

TEST_CASE("measures prints a value with its way, what it rests on and its place, and a gap with its reason") {
  const Ended ended = measures({"--code", "27-9901.00"});
  CHECK(ended.code == 0);
  CHECK(holds(ended.out, "27-9901.00 Kite Painters\n"));
  CHECK(holds(ended.out, "0.1250  split from SOC 2010 27-9911, 27-9912, higher than 50% of occupations"));
  CHECK(holds(ended.out, "0.2000  split from ISCO-08 7398, 7399, n 3, higher than"));
  CHECK(holds(ended.out, "30000.0000  exact, higher than 0% of occupations"));
  CHECK(holds(measures({"--code", "27-9902.00"}).out,
              "anthropic-observed-exposure      gap: too little use was observed to measure"));
}

TEST_CASE("an occupation in JSON has code, title, preparation, every measure and its transitions") {
  const auto lines = lines_of(measures({"--code", "27-9901.00", "--json"}).out);
  REQUIRE(lines.size() == 1);
  const auto& kites = lines[0];
  CHECK(names_of(kites) == Names{"code", "title", "job_zone", "education", "framework", "measures", "transitions"});
  CHECK(std::string(kites["code"].GetString()) == "27-9901.00");
  CHECK(kites["job_zone"].GetInt() == 2);
  CHECK(std::string(kites["education"].GetString()) == "No school");
  for (const auto& each : kites["measures"].GetArray())
    CHECK(names_of(each) == Names{"measure", "value", "group_value", "n", "version", "basis", "from", "low", "high", "placed_low",
                                  "placed_high", "percentile", "gap"});
  for (const auto& each : kites["transitions"].GetArray())
    CHECK(names_of(each) == Names{"code", "title", "overlap", "shared", "missing"});
  CHECK(kites["transitions"].Size() == 2);
}

TEST_CASE("a value in JSON is the one that was joined, and what is absent is null") {
  const auto lines = lines_of(measures({"--code", "27-9901.00", "--json"}).out);
  const auto& split = measure_in(lines[0], "aioe");
  CHECK(split["value"].GetDouble() == doctest::Approx(.125));
  CHECK(split["n"].IsNull());
  CHECK(std::string(split["version"].GetString()) == "2021");
  CHECK(std::string(split["basis"].GetString()) == "split");
  CHECK(std::string(split["from"].GetString()) == "SOC 2010 27-9911, 27-9912");
  CHECK(split["low"].GetDouble() == doctest::Approx(-.25));
  CHECK(split["high"].GetDouble() == doctest::Approx(.5));
  CHECK(split["percentile"].GetDouble() == doctest::Approx(50));
  CHECK(split["gap"].IsNull());
  const auto& exact = measure_in(lines[0], "bls-wage-median");
  CHECK(std::string(exact["version"].GetString()) == "May 2025");
  CHECK(exact["from"].IsNull());
  CHECK(exact["low"].IsNull());
}

TEST_CASE("people of a group are nobody's own in JSON: a sum of values counts none of them") {
  const auto lines = lines_of(measures({"--all", "--json"}).out);
  double people = 0;
  int in_groups = 0;
  for (const auto& line : lines) {
    const auto& value = measure_in(line, "bls-employment");
    if (value["value"].IsNumber()) people += value["value"].GetDouble();
    if (!value["group_value"].IsNumber()) continue;
    ++in_groups;
    CHECK(value["group_value"].GetDouble() == 10'000);
    CHECK(value["value"].IsNull());
    CHECK(std::string(value["gap"].GetString()) == "published only for the group 27-9900 Painters and dyers");
  }
  CHECK(in_groups == 2);
  CHECK(people == doctest::Approx(21'200));
}

TEST_CASE("a gap in JSON has no value, no place, and its reason; and it is never a zero") {
  const auto lines = lines_of(measures({"--code", "27-9902.00", "--json"}).out);
  const auto& gap = measure_in(lines[0], "anthropic-observed-exposure");
  CHECK(gap["value"].IsNull());
  CHECK(gap["percentile"].IsNull());
  CHECK(gap["low"].IsNull());
  CHECK(std::string(gap["basis"].GetString()) == "missing");
  CHECK(std::string(gap["gap"].GetString()).starts_with("too little use was observed"));
  CHECK(lines[0]["job_zone"].IsNull());
  const auto& zero = measure_in(lines[0], "microsoft-applicability");
  CHECK(zero["value"].GetDouble() == 0);
  CHECK(zero["gap"].IsNull());
}

TEST_CASE("all occupations in JSON are a line each, with the same measures") {
  const Ended ended = measures({"--all", "--json"});
  const auto lines = lines_of(ended.out);
  REQUIRE(lines.size() == 6);
  for (const auto& line : lines) {
    CHECK(line["measures"].Size() == lines[0]["measures"].Size());
    for (const auto& each : line["measures"].GetArray()) CHECK(each["value"].IsNull() != each["gap"].IsNull());
  }
  CHECK(holds(measures({"--all"}).out, "53-9906.00 Ferry Callers"));
}

TEST_CASE("coverage in JSON is a measure a line, whose numbers add up") {
  const auto lines = lines_of(measures({"--coverage", "--json"}).out);
  const EditionFacts facts = edition().reader().load_facts();
  CHECK(lines.size() == facts.measures.size() + facts.row_fates.size());
  for (const auto& line : lines) {
    if (line.HasMember("file")) {
      CHECK(names_of(line) == Names{"file", "fate", "reason", "rows"});
      CHECK(line["reason"].IsNull() == (std::string(line["fate"].GetString()) == "joined"));
      continue;
    }
    CHECK(names_of(line) == Names{"measure", "source", "classification", "version", "published", "joined", "unjoined",
                                  "exact", "split", "inherited", "missing"});
    CHECK(line["published"].GetInt() == line["joined"].GetInt() + line["unjoined"].GetInt());
    const int counted =
        line["exact"].GetInt() + line["split"].GetInt() + line["inherited"].GetInt() + line["missing"].GetInt();
    CHECK(counted == (std::string(line["classification"].GetString()) == "O*NET task" ? 30 : 6));
  }
}

TEST_CASE("coverage for people accounts for the rows of every file, with the reason where one was not joined") {
  const std::string out = measures({"--coverage"}).out;
  CHECK(holds(out, "rows of every file: joined, not joined, or passed over by the program"));
  CHECK(holds(out, "workbank/domain_worker_desires.csv: 6 rows\n"));
  CHECK(holds(out, "5 joined\n"));
  CHECK(holds(out, "1 not joined: this release of O*NET has no task of this id or of these words\n"));
}

TEST_CASE("coverage for people has a line a measure below its head") {
  const Ended ended = measures({"--coverage"});
  CHECK(ended.code == 0);
  const auto lines = split(ended.out, '\n');
  CHECK(lines.front().starts_with("measure "));
  const auto aioe = std::ranges::find_if(lines, [](std::string_view line) { return line.starts_with("aioe "); });
  REQUIRE(aioe != lines.end());
  const auto words = [](std::string_view line) {
    Names words;
    for (const std::string_view word : split(line, ' '))
      if (!word.empty()) words.emplace_back(word);
    return words;
  };
  CHECK(words(*aioe) == Names{"aioe", "SOC", "2010", "6", "4", "2", "|", "2", "2", "0", "2"});
}

TEST_CASE("an edition without measures says so where all or their coverage are asked for") {
  publish::PublishRequest request = fixture_request();
  request.data_folder.clear();
  const SavedEdition content(draft_of(fixture_files(), request));
  for (const std::string flag : {"--all", "--coverage"}) {
    const Ended ended = willai_run({"measures", "--edition", content.file(), flag});
    CHECK(ended.code == 1);
    CHECK(ended.out.empty());
    CHECK(holds(ended.err, "this edition contains no published measures; publish one with --data"));
  }
}

TEST_CASE("evaluate measures prints how raters and studies agree") {
  const Desk desk(measured_files());
  const Ended ended = lab_run({"evaluate", "measures", "--data", desk.at("data")});
  CHECK_MESSAGE(ended.code == 0, ended.err);
  CHECK(holds(ended.out, "Tasks: 26 rows of full_labelset.tsv."));
  CHECK(holds(ended.out, "people         gpt4-rubric1        25      0.800"));
  CHECK(holds(ended.out, "occ_level.csv"));
  CHECK(holds(ended.out, "recomputed from the labels"));
  CHECK(holds(ended.out, "All three give the same label to 68.0 of 100 tasks."));
}

TEST_CASE("evaluate measures in JSON is one object of five tables") {
  const Desk desk(measured_files());
  const auto lines = lines_of(lab_run({"evaluate", "measures", "--data", desk.at("data"), "--json"}).out);
  REQUIRE(lines.size() == 1);
  CHECK(names_of(lines[0]) == Names{"labels", "all_agree", "raters", "occupations", "against_people", "own_ratings"});
  CHECK(lines[0]["own_ratings"].Empty());  // the ratings built in are of no activity of the fixture
  CHECK(lines[0]["labels"].GetInt() == 26);
  CHECK(lines[0]["all_agree"].GetDouble() == doctest::Approx(17.0 / 25));
  CHECK(lines[0]["raters"].Size() == 3);
  for (const auto& row : lines[0]["raters"].GetArray())
    CHECK(names_of(row) == Names{"first", "second", "n", "agreement", "kappa", "alpha", "beta", "zeta"});
  CHECK(lines[0]["occupations"].Size() == 2);
  for (const auto& row : lines[0]["occupations"].GetArray())
    CHECK(names_of(row) == Names{"from", "n", "alpha", "beta", "zeta"});
  for (const auto& row : lines[0]["against_people"].GetArray())
    CHECK(names_of(row) == Names{"measure", "n", "pearson", "spearman"});
}

TEST_CASE("evaluate measures says what is wrong with the folder, and evaluates nothing") {
  MemoryFiles files = measured_files();
  files.remove("data/gpts-are-gpts/full_labelset.tsv");
  const Desk without(files);
  const Ended nothing = lab_run({"evaluate", "measures", "--data", without.at("data")});
  CHECK(nothing.code == 1);
  CHECK(holds(nothing.err, "nothing to compare: the folder has no gpts-are-gpts/full_labelset.tsv"));
  files = measured_files();
  files.replace("data/microsoft-working-with-ai/soc_metrics.csv", "0.5,0.3", "0.5,0.2");
  const Desk mixed(files);
  const Ended faulty = lab_run({"evaluate", "measures", "--data", mixed.at("data")});
  CHECK(faulty.code == 1);
  CHECK(faulty.out.empty());
  CHECK(holds(faulty.err, "the score of 15-9904 is not the mean of its two parts"));
  CHECK(holds(faulty.err, "nothing was evaluated"));
  CHECK(lab_run({"evaluate", "measures", "--data", mixed.at("nowhere")}).code == 1);
  CHECK(lab_run({"evaluate"}).code == 2);
  CHECK(lab_run({"evaluate", "measures"}).code == 2);
}

}  // namespace measures_cli_test
