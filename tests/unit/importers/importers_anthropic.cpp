// The importer of the Anthropic Economic Index on small invented files.
#include <doctest/doctest.h>

#include <string>

#include "importers/anthropic.hpp"
#include "unit/importers_checks.hpp"

namespace importers_anthropic_test {

using namespace willai;
using namespace willai::importers::anthropic;

namespace {

const std::string kKinds =
    "interaction_type,pct\ndirective,30\nfeedback loop,10\nlearning,20\nnone,5\ntask iteration,15\n";

auto exposures(const std::string& rows) {
  return importers::anthropic::parse_exposures("occ_code,title,observed_exposure\n" + rows, "e.csv");
}
auto penetrations(const std::string& rows) {
  return importers::anthropic::parse_penetrations("task,penetration\n" + rows, "p.csv");
}
auto shares(const std::string& rows) { return importers::anthropic::parse_shares("task_name,pct\n" + rows, "s.csv"); }
auto interactions(const std::string& text) { return importers::anthropic::parse_interactions(text, "i.csv"); }

}  // namespace

TEST_CASE("an observed exposure is a share of an occupation") {
  check_rows(exposures("27-0001,\"Painters, Kites\",0.25\n27-0002,Dyers,0.0\n"),
             {{soc("27-0001"), "Painters, Kites", 0.25}, {soc("27-0002"), "Dyers", 0}});
  check_only_reject(exposures("27-0001,A,25\n"), "e.csv:2, column 3: “25” is not a number from 0 to 1");
  check_only_reject(exposures("27-1,A,0.5\n"), "is not a SOC code");
  check_one_reject(exposures("27-0001,A,0.5\n27-0001,A,0.5\n"), "already appears in line 2");
}

TEST_CASE("a task's penetration may stand again, if with the same value") {
  check_rows(penetrations("\"Fly, and land.\",0.5\nDye.,0\n\"Fly, and land.\",0.5\n"),
             {{"Fly, and land.", 0.5}, {"Dye.", 0}, {"Fly, and land.", 0.5}});
  check_one_reject(penetrations("Fly.,0.5\nDye.,0\nFly.,0.25\n"),
                   "p.csv:4, column 2: the same task has the value 0.5 above; a task has only one value");
  check_only_reject(penetrations("Fly.,1.5\n"), "“1.5” is not a number from 0 to 1");
  check_only_reject(penetrations(" ,0.5\n"), "p.csv:2, column 1: the field is blank");
}

TEST_CASE("columns of Anthropic's files that are swapped or renamed are noticed") {
  CHECK(importers::anthropic::parse_penetrations("penetration,task\nFly.,0.5\n", "p.csv").rows.empty());
  CHECK(
      importers::anthropic::parse_exposures("title,occ_code,observed_exposure\n27-0001,A,0.5\n", "e.csv").rows.empty());
  check_only_reject(importers::anthropic::parse_shares("task,pct\nfly.,100\n", "s.csv"),
                    "the column “task_name” is missing; the header has “task” and “pct”");
}

TEST_CASE("shares of tasks sum to a hundred, or rows are missing") {
  check_rows(shares("fly.,60.5\n\"dye, or not.\",39\n"), {{"fly.", 60.5}, {"dye, or not.", 39}});
  check_only_reject(shares("fly.,60.5\n"), "s.csv: the percentages add up to 60.5; expected 100, so rows are missing");
  check_only_reject(shares("fly.,0.605\ndye.,0.395\n"), "add up to 1.0");
  check_one_reject(shares("fly.,60.5\nfly.,39.5\n"), "already appears in line 2");
  check_one_reject(shares("fly.,60.5\ndye.,\n"), "“” is not a number from 0 to 100");
}

TEST_CASE("all six kinds of interaction are there, and sum to no more than a hundred") {
  CHECK(interactions(kKinds + "validation,2\n").rows.size() == 6);
  CHECK((interactions(kKinds + "validation,2\n").rows[1] == importers::anthropic::InteractionRow{"feedback loop", 10}));
  check_only_reject(interactions(kKinds), "i.csv: the file lacks “validation”; it may be cut off");
  check_only_reject(interactions(kKinds + "validation,25\n"),
                    "i.csv: the percentages add up to 105.0; expected at most 100");
  check_one_reject(interactions(kKinds + "validation,2\nchatting,2\n"), "“chatting” is not one of “directive”, ");
  check_one_reject(interactions(kKinds + "validation,2\nnone,2\n"), "“none” already appears in line 5");
}

TEST_CASE("Anthropic's files in other encodings are rejected") {
  check_only_reject(penetrations("Caf\xE9.,0.5\n"), "p.csv:2, column 1: the field is not UTF-8");
  check_only_reject(importers::anthropic::parse_interactions(utf16_of(kKinds), "i.csv"), "i.csv: the file is UTF-16");
}

}  // namespace importers_anthropic_test
