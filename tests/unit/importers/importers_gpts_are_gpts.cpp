// The importer of "GPTs are GPTs" on small invented files.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "importers/gpts_are_gpts.hpp"

namespace importers_gpts_are_gpts_test {

using namespace willai;

namespace {

OccupationCode code(std::string_view text) { return OccupationCode::parse(text).value(); }

const std::string kLabelHeader =
    "\tO*NET-SOC Code\tTask ID\tTask\tTask Type\tTitle\thuman_exposure_agg\tgpt4_exposure\tgpt4_exposure_alt_rubric\t"
    "gpt_3_relevant\tgpt4_automation\talpha\tbeta\tgamma\tautomation\thuman_labels\n";
const std::string kValueHeader =
    "O*NET-SOC Code,Title,dv_rating_alpha,dv_rating_beta,dv_rating_gamma,human_rating_alpha,human_rating_beta,"
    "human_rating_gamma\n";

// A row of full_labelset.tsv of which a test changes one part.
struct LabelLine {
  std::string index = "5";
  std::string task_id = "7.0";
  std::string task = "Mix paint.";
  std::string kind = "Core";
  std::string people = "E1";
  std::string rubric1 = "E2";
  std::string rubric2 = "E0";
  std::string automation = "T3";
};

std::string text_of(const LabelLine& line) {
  return line.index + "\t27-0001.00\t" + line.task_id + "\t" + line.task + "\t" + line.kind + "\tKite Painters\t" +
         line.people + "\t" + line.rubric1 + "\t" + line.rubric2 + "\tFalse\t" + line.automation +
         "\t0.0\t0.5\t1.0\t0.75\tE1\n";
}

auto labels_in(const std::string& rows) { return importers::gpts::parse_labels(kLabelHeader + rows, "some.tsv"); }
auto label(const LabelLine& line) { return labels_in(text_of(line)); }
auto values_in(const std::string& rows) {
  return importers::gpts::parse_occupation_values(kValueHeader + rows, "some.csv");
}

auto automation_in(const std::string& rows) {
  return importers::gpts::parse_automation(
      "gpt4_automation\tO*NET-SOC Code\tTask ID\tTask\tTask Type\tTitle\thuman_automation\n" + rows, "some.tsv");
}

template <class Row>
Row only_row(const importers::Imported<Row>& imported) {
  for (const importers::Reject& reject : imported.rejects) FAIL_CHECK(importers::sentence_for(reject));
  REQUIRE(imported.rows.size() == 1);
  return imported.rows[0];
}

template <class Row>
void check_rejected(const importers::Imported<Row>& imported, std::string_view complaint) {
  CHECK(imported.rows.empty());
  REQUIRE(imported.rejects.size() == 1);
  CHECK(importers::sentence_for(imported.rejects[0]) == complaint);
}

}  // namespace

TEST_CASE("a label row keeps what people and both rubrics say, each in its place") {
  const importers::gpts::LabelRow row = only_row(label({}));
  CHECK((row == importers::gpts::LabelRow{5, code("27-0001.00"), 7, "Mix paint.", TaskKind::core, "Kite Painters",
                               {Label::e1, Label::e2, Label::e0, 3}}));
}

TEST_CASE("a blank label is absent") {
  const importers::gpts::LabelRow row = only_row(label({.people = "", .rubric1 = "", .rubric2 = "", .automation = ""}));
  CHECK((row.readings == Readings{}));
}

TEST_CASE("a label other than E0, E1 and E2 is rejected") {
  for (std::string word : {"E3", "e1", "E1 ", "1"})
    check_rejected(label({.people = word}),
                   "some.tsv:2, column 7: “" + word + "” is not one of “E0”, “E1” and “E2”");
  check_rejected(label({.rubric1 = "E3"}), "some.tsv:2, column 8: “E3” is not one of “E0”, “E1” and “E2”");
  check_rejected(label({.rubric2 = "E3"}), "some.tsv:2, column 9: “E3” is not one of “E0”, “E1” and “E2”");
}

TEST_CASE("automation runs from T0 to T4") {
  CHECK(only_row(label({.automation = "T0"})).readings.gpt4_automation == 0);
  CHECK(only_row(label({.automation = "T4"})).readings.gpt4_automation == 4);
  check_rejected(label({.automation = "T5"}),
                 "some.tsv:2, column 11: “T5” is not one of “T0”, “T1”, “T2”, “T3” and “T4”");
}

TEST_CASE("a task id may carry the .0 of a floating-point column, and no other fraction") {
  CHECK(only_row(label({.task_id = "7"})).task_id == 7);
  for (std::string id : {"7.5", "7.00", "7.", ".0", "", "-7.0", "nan"})
    check_rejected(label({.task_id = id}), "some.tsv:2, column 3: “" + id + "” is not a task id such as 8823.0");
}

TEST_CASE("a quoted task is read without its quotes") {
  CHECK(only_row(label({.task = "\"Call a kite \"\"finished\"\".\""})).task == "Call a kite \"finished\".");
}

TEST_CASE("a task with a bare quote is rejected") {
  check_rejected(label({.task = "Call a kite \"finished\"."}),
                 "some.tsv:2, column 4: there is a quote inside the field; a field that contains quotes must be quoted as a whole");
}

TEST_CASE("a task of no stated kind is kept") {
  CHECK(only_row(label({.kind = ""})).kind == TaskKind::unstated);
}

TEST_CASE("a label index appears once, and has to be a number") {
  const auto imported = labels_in(text_of({.index = "5"}) + text_of({.index = "9"}) + text_of({.index = "5"}));
  CHECK(imported.rows.size() == 2);
  REQUIRE(imported.rejects.size() == 1);
  CHECK(importers::sentence_for(imported.rejects[0]) ==
        "some.tsv:4, column 1: “5” already appears in line 2; it may appear only once");
  check_rejected(label({.index = "five"}), "some.tsv:2, column 1: “five” is not a whole number such as 8823");
}

TEST_CASE("a label file whose index column has a name is not taken for the published one") {
  const auto imported = importers::gpts::parse_labels("index" + kLabelHeader + text_of({}), "some.tsv");
  CHECK(imported.rows.empty());
  REQUIRE(imported.rejects.size() == 1);
  CHECK(imported.rejects[0].reason.starts_with("the column without a name is missing; the header has “index”, "));
}

TEST_CASE("an occupation has three values by GPT-4 and three by people") {
  const importers::gpts::OccupationRow row =
      only_row(values_in("27-0001.00,\"Painters, Kites\",0.1,0.25,0.4,0,0.5,1\n"));
  CHECK((row == importers::gpts::OccupationRow{code("27-0001.00"), "Painters, Kites", {0.1, 0.25, 0.4}, {0, 0.5, 1}}));
}

TEST_CASE("columns of the values are found by name") {
  const auto imported = importers::gpts::parse_occupation_values(
      "human_rating_gamma,human_rating_beta,x,human_rating_alpha,dv_rating_gamma,dv_rating_beta,dv_rating_alpha,Title,"
      "O*NET-SOC Code\n1,0.5,?,0,0.4,0.25,0.1,Painters,27-0001.00\n",
      "some.csv");
  const importers::gpts::OccupationRow row = only_row(imported);
  CHECK((row == importers::gpts::OccupationRow{code("27-0001.00"), "Painters", {0.1, 0.25, 0.4}, {0, 0.5, 1}}));
}

TEST_CASE("a value is a number from 0 to 1, and never blank") {
  for (std::string value : {"", "-0.1", "1.1", "nan", "0.5?", "1/2"})
    check_rejected(values_in("27-0001.00,Painters,0.1,0.2,0.3,0.1," + value + ",0.3\n"),
                   "some.csv:2, column 7: “" + value + "” is not a number from 0 to 1");
}

TEST_CASE("an occupation has its values once") {
  const std::string end = ",Painters,0,0,0,0,0,0\n";
  const auto imported = values_in("27-0001.00" + end + "27-0002.00" + end + "27-0001.00" + end);
  CHECK(imported.rows.size() == 2);
  REQUIRE(imported.rejects.size() == 1);
  CHECK(importers::sentence_for(imported.rejects[0]) ==
        "some.csv:4, column 1: “27-0001.00” already appears in line 2; it may appear only once");
}

TEST_CASE("a title without its closing quote ends the reading there") {
  const auto imported = values_in("27-0001.00,A,0,0,0,0,0,0\n27-0002.00,\"B,0,0,0,0,0,0\n27-0003.00,C,0,0,0,0,0,0\n");
  CHECK(imported.rows.size() == 1);
  REQUIRE(imported.rejects.size() == 1);
  CHECK(importers::sentence_for(imported.rejects[0]) ==
        "some.csv:3, column 2: the quote that opens here is never closed; nothing after it was read");
}

TEST_CASE("automation is rated by GPT-4, and of some tasks by people") {
  CHECK((only_row(automation_in("T2\t27-0001.00\t7\tMix.\tCore\tPainters\tT4\n")) ==
         importers::gpts::AutomationRow{code("27-0001.00"), 7, TaskKind::core, 2, 4}));
  CHECK((only_row(automation_in("\t27-0001.00\t7.0\tMix.\t\tPainters\t\n")) ==
         importers::gpts::AutomationRow{code("27-0001.00"), 7, TaskKind::unstated, {}, {}}));
}

TEST_CASE("an invalid rating of automation, or a repeated task, is rejected") {
  check_rejected(automation_in("T2\t27-0001.00\t7\tMix.\tCore\tPainters\tT5\n"),
                 "some.tsv:2, column 7: “T5” is not one of “T0”, “T1”, “T2”, “T3” and “T4”");
  check_rejected(automation_in("E1\t27-0001.00\t7\tMix.\tCore\tPainters\t\n"),
                 "some.tsv:2, column 1: “E1” is not one of “T0”, “T1”, “T2”, “T3” and “T4”");
  const std::string row = "T2\t27-0001.00\t7\tMix.\tCore\tPainters\t\n";
  const auto imported = automation_in(row + row);
  REQUIRE(imported.rejects.size() == 1);
  CHECK(importers::sentence_for(imported.rejects[0]) ==
        "some.tsv:3, column 3: “7” already appears in line 2; it may appear only once");
}

}  // namespace importers_gpts_are_gpts_test
