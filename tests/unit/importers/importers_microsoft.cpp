// The importer of "Working with AI" on small invented files.
#include <doctest/doctest.h>

#include <string>

#include "importers/microsoft.hpp"
#include "unit/importers_checks.hpp"

namespace importers_microsoft_test {

using namespace willai;
using namespace willai::importers::microsoft;

namespace {

const std::string kScores = "SOC Code,title,ai_applicability_score\n";
const std::string kMetrics = "SOC Code,title,coverage_user,ai_applicability_score_user,ai_applicability_score_ai\n";
const std::string kActivities = "SOC Code,IWA\n";

auto scores(const std::string& text) { return importers::microsoft::parse_scores(text, "s.csv"); }
auto metrics(const std::string& text) { return importers::microsoft::parse_metrics(text, "m.csv"); }
auto activities(const std::string& text) { return importers::microsoft::parse_activities(text, "a.csv"); }

}  // namespace

TEST_CASE("a score of Microsoft's has its occupation, and a broad group may be one") {
  check_rows(scores(kScores + "27-0001,\"Painters, Kites\",0.25\n27-0010,Dyers,0\n"),
             {{soc("27-0001"), "Painters, Kites", 0.25, {}}, {soc("27-0010"), "Dyers", 0, {}}});
}

TEST_CASE("the title of Microsoft's scores may be a capital one, and a column of physical tasks may follow") {
  check_rows(
      scores("SOC Code,Title,ai_applicability_score,Score with Physical tasks\n27-0001,A,0.5,0.25\n27-0002,B,0.5,\n"),
      {{soc("27-0001"), "A", 0.5, 0.25}, {soc("27-0002"), "B", 0.5, {}}});
  check_rows(scores("physical_a,SOC Code,title,ai_applicability_score,physical_b\n0.1,27-0001,A,0.5,0.2\n"),
             {{soc("27-0001"), "A", 0.5, {}}});
  check_only_reject(scores("SOC Code,title,ai_applicability_score,physical\n27-0001,A,0.5,2\n"),
                    "s.csv:2, column 4: “2” is not a number from 0 to 1");
}

TEST_CASE("a score of Microsoft's that is no share, or stands twice, is rejected") {
  for (const std::string value : {"", "1.01", "-0.1", "nan", "0,5", "50%"})
    check_only_reject(scores(kScores + "27-0001,A,\"" + value + "\"\n"),
                      "s.csv:2, column 3: “" + value + "” is not a number");
  check_only_reject(scores(kScores + "27-0001.00,A,0.5\n"), "is not a SOC code");
  check_only_reject(scores(kScores + "270001,A,0.5\n"), "is not a SOC code");
  check_only_reject(scores(kScores + "27-0001, ,0.5\n"), "s.csv:2, column 2: the field is blank");
  check_one_reject(scores(kScores + "27-0001,A,0.5\n27-0001,B,0.6\n"), "“27-0001” already appears in line 2");
}

TEST_CASE("columns of Microsoft's scores that are renamed or swapped are noticed") {
  check_only_reject(scores("SOC Code,title,score\n27-0001,A,0.5\n"),
                    "the column “ai_applicability_score” is missing; the header has");
  check_only_reject(scores("SOC,title,ai_applicability_score\n27-0001,A,0.5\n"), "the column “SOC Code” is missing");
  CHECK(scores("SOC Code,ai_applicability_score,title\n27-0001,A,0.5\n").rejects.size() == 1);
  CHECK(scores("title,SOC Code,ai_applicability_score\n27-0001,A,0.5\n").rejects.size() == 1);
}

TEST_CASE("Microsoft's files in other encodings are rejected") {
  check_only_reject(scores(kScores + "27-0001,Caf\xE9,0.5\n"), "s.csv:2, column 2: the field is not UTF-8");
  check_only_reject(scores(utf16_of(kScores + "27-0001,A,0.5\n")), "s.csv: the file is UTF-16");
}

TEST_CASE("the two scores of Microsoft's metrics are read each in its place") {
  check_rows(metrics(kMetrics + "27-0001,A,9,0.5,0.25\n"), {{soc("27-0001"), 0.5, 0.25}});
  check_only_reject(metrics(kMetrics + "27-0001,A,9,1.5,0.25\n"),
                    "m.csv:2, column 4: “1.5” is not a number from 0 to 1");
  check_only_reject(metrics(kMetrics + "27-0001,A,9,0.5,\n"), "m.csv:2, column 5: “” is not a number from 0 to 1");
  check_one_reject(metrics(kMetrics + "27-0001,A,9,0.5,0.25\n27-0001,A,9,0.5,0.25\n"), "already appears in line 2");
}

TEST_CASE("an occupation has each activity once") {
  check_rows(activities(kActivities + "27-0001,4.Z.1.I01\n27-0002,4.Z.1.I01\n27-0001,4.Z.1.I02\n"),
             {{soc("27-0001"), "4.Z.1.I01"}, {soc("27-0002"), "4.Z.1.I01"}, {soc("27-0001"), "4.Z.1.I02"}});
  check_one_reject(activities(kActivities + "27-0001,4.Z\n27-0001,4.Z\n"),
                   "a.csv:3, column 2: this occupation already has this activity");
  check_only_reject(activities(kActivities + "27-0001,Fly kites\n"), "is not an element of O*NET");
  CHECK(activities("IWA,SOC Code\n27-0001,4.Z\n").rows.empty());
}

}  // namespace importers_microsoft_test
