#include "publish/figures_in_text.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "publish/cited_drift.hpp"

namespace figures_in_text_test {

using namespace willai;
using namespace willai::publish;
using namespace willai::importers;
using namespace willai::test;

namespace {

constexpr const char* kPainter = "content/professions/kite-painter.toml";
constexpr const char* kReason = "Repeating borders and scales are drawn by software from one corner.";
constexpr const char* kFigures =
    "code\tmeasure\tversion\tvalue\tlow\thigh\tpercentile\tplaced_low\tplaced_high\tn\tbasis\tfrom\tgap\n"
    "27-9901.00\tbls-wage-median\tMay 2025\t41250\t\t\t\t\t\t\texact\t\t\n"
    "27-9901.00\tbls-projected-change\t2024–2034\t-2.5\t\t\t\t\t\t\texact\t\t\n"
    "27-9902.00\tbls-employment\t2024\t1300\t\t\t\t\t\t\texact\t\t\n"
    "27-9901.00\tbls-employment\tMay 2025\t\t\t\t\t\t\t\tmissing\t\tnot published\n";

MemoryFiles files_saying(const std::string& reason) {
  MemoryFiles files = fixture_files();
  files.put("content/figures.tsv", kFigures);
  files.replace(kPainter, kReason, reason);
  return files;
}

Content content_of(const MemoryFiles& files) {
  auto content = load_content(files, "content");
  REQUIRE(content.ok());
  return std::move(*content);
}

std::string sentences_of(const std::vector<Reject>& rejects) {
  std::string text;
  for (const Reject& reject : rejects) text += sentence_for(reject) + "\n";
  return text;
}

std::string faults_of(const std::string& reason) { return sentences_of(content_of(files_saying(reason)).faults); }

std::string warnings_of(const std::string& reason) {
  return sentences_of(unbound_numbers(content_of(files_saying(reason)), shipped_catalog().measures({})));
}

std::string printed(const std::string& reason) {
  PublishRequest request = fixture_request();
  request.data_folder.clear();
  const EditionDraft draft = draft_of(files_saying(reason), request);
  for (const Skill& skill : profession_in(draft.professions, "kite-painter").skills)
    if (skill.name == "Pattern drawing") return skill.reason;
  return "";
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a figure that a text names is printed with its source, once in a text") {
  CHECK(printed("Half of them earn more than {figure:bls-wage-median}.") ==
        "Half of them earn more than $41,250 a year (BLS, May 2025).");
  CHECK(printed("Of {figure:27-9902.00:bls-employment} people, few earn {figure:bls-wage-median} with borders alone.") ==
        "Of 1,300 (BLS, 2024) people, few earn $41,250 a year (BLS, May 2025) with borders alone.");
  CHECK(printed("Employment changes by {figure:bls-projected-change} in ten years, or so they say.")
            .starts_with("Employment changes by −2.5% (BLS, 2024–2034) in"));
}

TEST_CASE("a figure that is not there is a fault with its line") {
  const std::string absent = faults_of("Half of them earn more than {figure:bls-wage-p90}.");
  CHECK(has(absent, "professions/kite-painter.toml:"));
  CHECK(has(absent, "figures.tsv has no bls-wage-p90 of 27-9901.00"));
  CHECK(has(faults_of("There are {figure:bls-employment} people in it."), "to print: not published"));
  CHECK(has(faults_of("Half of them earn {figure:Median Wage} or more."), "a figure is named as"));
  CHECK(has(faults_of("Half of them earn {figure:bls-wage-median or more."), "a figure is named as"));
  MemoryFiles files = files_saying(kReason);
  files.replace(kPainter, "name = \"Pattern drawing\"", "name = \"{figure:bls-wage-median}\"");
  CHECK(has(sentences_of(content_of(files).faults), "“name” cannot hold a figure"));
}

TEST_CASE("a number of wages or employment that no figure says is a warning") {
  CHECK(has(warnings_of("The median wage is $52,000, and it rises with each kite."), "says “$52,000”"));
  CHECK(has(warnings_of("Some 3 million people are employed in it, from coast to coast."), "“3 million people”"));
  CHECK(has(warnings_of("Openings grow by 12 percent, says the bureau."), "“12 percent”"));
  CHECK(warnings_of("The median wage is $41,250, and it rises with each kite.").empty());
  CHECK(warnings_of("Half of them earn more than {figure:bls-wage-median}.").empty());
  CHECK(warnings_of("A customer owes $2,300 and wants 25 percent off the next kite.").empty());
}

TEST_CASE("cited figures that the data give otherwise are faults") {
  MemoryFiles files = measured_files();
  files.put("content/figures.tsv", kFigures);
  const Dataset dataset = load_dataset(files, shipped_catalog(), "data", {}).value();
  const std::string faults = sentences_of(check_cited_against(content_of(files), dataset, shipped_catalog()));
  CHECK(has(faults, "figures.tsv:2, column 4: bls-wage-median of 27-9901.00 is 41250 here"));
}

}  // namespace figures_in_text_test
