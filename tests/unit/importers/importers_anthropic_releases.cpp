// The importers of the Economic Index by task on small invented files, in both layouts.
#include "importers/anthropic_releases.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/importers_checks.hpp"
#include "unit/importers_damage.hpp"

namespace importers_anthropic_releases_test {

using namespace willai;
using importers::anthropic::ModesRow;
using importers::anthropic::ShareRow;

namespace {

const std::string kWide = "task,directive,feedback_loop,learning,none,not_classified,task_iteration,validation\r\n";
const std::string kLong =
    "geo_id,geography,date_start,date_end,platform_and_product,facet,level,variable,cluster_name,value\n";

auto modes(const std::string& rows) { return importers::anthropic::parse_modes(kWide + rows, "m.csv"); }

// A row of the long table, about the whole world.
std::string number(const std::string& facet, const std::string& variable, const std::string& cluster,
                   const std::string& value) {
  return "GLOBAL,global,2025-08-04,2025-08-11,Claude AI (Free and Pro)," + facet + ",0," + variable + "," + cluster +
         "," + value + "\n";
}
std::string share(const std::string& task, const std::string& value) {
  return number("onet_task", "onet_task_pct", task, value);
}
std::string mode(const std::string& cluster, const std::string& value) {
  return number("onet_task::collaboration", "onet_task_collaboration_pct", cluster, value);
}
auto long_shares(const std::string& rows) { return importers::anthropic::parse_release_shares(kLong + rows, "l.csv"); }
auto long_modes(const std::string& rows) { return importers::anthropic::parse_release_modes(kLong + rows, "l.csv"); }

}  // namespace

TEST_CASE("the ways of working of a task are shares that add up to one, and a blank is none") {
  check_rows(modes("fly.,0.5,0.125,,,0.25,0.125,\r\n\"dye, or not.\",,,,,1.0,,\r\n"),
             {ModesRow{"fly.", {.directive = .5, .feedback_loop = .125, .task_iteration = .125, .unclassified = .25}},
              ModesRow{"dye, or not.", {.unclassified = 1}}});
  check_only_reject(modes("fly.,0.5,,,,,,\r\n"), "m.csv:2, column 1: the shares of this task add up to 0.500; expected 1");
  check_only_reject(modes("fly.,50,,,,,,\r\n"), "“50” is not a number from 0 to 1.001");
  check_one_reject(modes("fly.,1,,,,,,\r\nfly.,1,,,,,,\r\n"), "“fly.” already appears in line 2");
}

TEST_CASE("the table of March 2025 has other names for its columns") {
  const auto read = importers::anthropic::parse_modes(
      "task_name,feedback_loop,directive,task_iteration,validation,learning,filtered\nfly.,0.0,0.25,0.5,0.0,0.0,0.25\n", "m.csv");
  check_rows(read, {ModesRow{"fly.", {.directive = .25, .task_iteration = .5, .unclassified = .25}}});
  CHECK(read.rows[0].modes.automation() == .25);
  CHECK(read.rows[0].modes.augmentation() == .5);
}

TEST_CASE("of a long table the rows about tasks of the whole world are read, whatever else it holds") {
  check_rows(long_shares(number("country", "usage_pct", "", "99") + share("fly.", "60.5") +
                         "DE,country,2025-08-04,2025-08-11,Claude,onet_task,0,onet_task_pct,fly.,100\n" +
                         number("onet_task", "onet_task_count", "fly.", "605") + share("not_classified", "39.5")),
             {ShareRow{"fly.", 60.5}, ShareRow{"not_classified", 39.5}});
  check_only_reject(long_shares(share("fly.", "60.5")), "the percentages of tasks add up to 60.5; expected 100, so rows are missing");
  check_one_reject(long_shares(share("fly.", "50") + share("fly.", "50")), "already appears in line 2");
}

TEST_CASE("the long table's ways of working are gathered by task") {
  check_rows(long_modes(mode("fly.::directive", "50") + mode("dye.::not_classified", "100") +
                        mode("fly.::task iteration", "30") + mode("fly.::none", "20")),
             {ModesRow{"dye.", {.unclassified = 1}, 1}, ModesRow{"fly.", {.directive = .5, .task_iteration = .3, .none = .2}, 3}});
  check_only_reject(long_modes(mode("fly.::directive", "50")), "of “fly.” add up to 50.0; expected 100, so rows are missing");
  check_one_reject(long_modes(mode("fly.::flying", "100")), "“fly.::flying” is not a task and a kind of collaboration");
  check_one_reject(long_modes(mode("::directive", "100")), "is not a task and a kind of collaboration");
}

TEST_CASE("the same words in other letters or spaces are the same task, so they may appear only once") {
  check_one_reject(modes("fly a kite.,1,,,,,,\r\nFly  a kite.,1,,,,,,\r\n"), "“Fly  a kite.” already appears in line 2");
  check_one_reject(long_shares(share("fly.", "50") + share("Fly.", "50")), "“Fly.” already appears in line 2");
  check_one_reject(importers::anthropic::parse_shares("task_name,pct\nfly.,50\nFly.,50\n", "s.csv"), "“Fly.” already appears in line 2");
}

TEST_CASE("a column that is missing is named") {
  check_only_reject(importers::anthropic::parse_modes(
                        "task,directive,learning,task_iteration,validation,filtered\nfly.,1,,,,\n", "m.csv"),
                    "“feedback_loop” is missing");
  check_only_reject(importers::anthropic::parse_release_shares(
                        "geo_id,facet,variable,cluster_name,value\nGLOBAL,onet_task,onet_task_pct,fly.,100\n", "l.csv"),
                    "“geography” is missing");
}

TEST_CASE("ways of working that are cut or damaged anywhere are read or reported") {
  check_damage<ModesRow>(
      {"task,directive,feedback_loop,task_iteration,validation,learning,not_classified",
       {{"fly.,0.5,0.25,0,0,0,0.25"}, {"\"dye, or \"\"not\"\".\",0,0,0,0,0,1.0"}}},
      importers::anthropic::parse_modes);
}

}  // namespace importers_anthropic_releases_test
