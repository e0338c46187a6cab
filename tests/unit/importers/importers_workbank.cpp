// The importers of WORKBank on small invented files.
#include "importers/workbank.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/importers_checks.hpp"
#include "unit/importers_damage.hpp"

namespace importers_workbank_test {

using namespace willai;
using importers::workbank::CapacityRow;
using importers::workbank::DesireRow;
using importers::workbank::TaskRow;

namespace {

const std::string kDesires =
    "Task ID,Occupation (O*NET-SOC Title),Task,User ID,Date,Automation Desire Rating,Time,Enjoyment Rating,Human Agency "
    "Scale Rating,Other Reason for Automation Desire\n";
const std::string kCapacities =
    "Task ID,Occupation (O*NET-SOC Title),Task,User ID,Date,Automation Capacity Rating,Human Agency Scale Rating\n";

auto desires(const std::string& rows) { return importers::workbank::parse_desires(kDesires + rows, "d.csv"); }
auto capacities(const std::string& rows) { return importers::workbank::parse_capacities(kCapacities + rows, "e.csv"); }

}  // namespace

TEST_CASE("a worker's answers about a task are read, and what the worker wrote is passed over") {
  check_rows(desires("11,Painters,\"Paint, and dry.\",w1,2025/2/1,5,1,2,3,\n"
                     "11,Painters,\"Paint, and dry.\",w2,2025/2/1,1,1,4,5,\"so that\nI can walk\"\n"),
             {DesireRow{11, "Painters", "Paint, and dry.", "w1", 5, 2, 3},
              DesireRow{11, "Painters", "Paint, and dry.", "w2", 1, 4, 5}});
}

TEST_CASE("an answer is a whole number from one to five, and nobody answers twice") {
  check_one_reject(desires("11,Painters,Paint.,w1,2025/2/1,6,1,2,3,\n"), "d.csv:2, column 6: “6” is not a whole number from 1 to 5");
  check_one_reject(desires("11,Painters,Paint.,w1,2025/2/1,3.5,1,2,3,\n"), "“3.5” is not a whole number from 1 to 5");
  check_one_reject(desires("x,Painters,Paint.,w1,2025/2/1,3,1,2,3,\n"), "column 1");
  check_one_reject(desires("11,Painters,Paint.,w1,2025/2/1,3,1,2,3,\n11,Painters,Paint.,w1,2025/2/2,4,1,2,3,\n"),
                   "already appears in line 2");
}

TEST_CASE("an expert's answers are read from a file without a last line end") {
  check_rows(capacities("11,Painters,Paint.,RedOwl,2025/4/8,4,2\n11,Painters,Paint.,BlueOwl,2025/4/8,3,3"),
             {CapacityRow{11, "Painters", "Paint.", "RedOwl", 4, 2}, CapacityRow{11, "Painters", "Paint.", "BlueOwl", 3, 3}});
  check_rows(capacities("11,Painters,Paint.,RedOwl,2025/4/8,4,2\n11,Painters,Paint.,RedOwl,2025/5/8,3,2\n"),
             {CapacityRow{11, "Painters", "Paint.", "RedOwl", 4, 2}, CapacityRow{11, "Painters", "Paint.", "RedOwl", 3, 2}});
  check_one_reject(capacities("11,Painters,Paint.,RedOwl,2025/4/8,0,2\n"), "“0” is not a whole number from 1 to 5");
}

TEST_CASE("swapped columns of WORKBank are found by their names") {
  const auto read = importers::workbank::parse_capacities(
      "User ID,Human Agency Scale Rating,Automation Capacity Rating,Task,Occupation (O*NET-SOC Title),Task ID\n"
      "RedOwl,2,4,Paint.,Painters,11\n",
      "e.csv");
  check_rows(read, {CapacityRow{11, "Painters", "Paint.", "RedOwl", 4, 2}});
  check_only_reject(importers::workbank::parse_tasks("O*NET-SOC Code,Task ID\n27-0001.00,11\n", "t.csv"),
                    "“Occupation (O*NET-SOC Title)” is missing");
}

TEST_CASE("a task of WORKBank belongs to an occupation") {
  const auto read = importers::workbank::parse_tasks(
      "O*NET-SOC Code,Occupation (O*NET-SOC Title),Task ID,Task\n27-0001.00,Painters,11,Paint.\n27-1,Painters,12,Dry.\n", "t.csv");
  REQUIRE(read.rows.size() == 1);
  CHECK((read.rows[0] == TaskRow{OccupationCode::parse("27-0001.00").value(), 11, "Painters"}));
  CHECK(read.rejects.size() == 1);
}

TEST_CASE("answers that are cut or damaged anywhere are read or reported") {
  check_damage<DesireRow>({"Task ID,Occupation (O*NET-SOC Title),Task,User ID,Automation Desire Rating,Enjoyment Rating,"
                           "Human Agency Scale Rating,Other Reason for Automation Desire",
                           {{"11,Painters,\"Paint, and dry.\",w1,5,2,3,FALSE"}, {"12,Dyers,Dye.,w2,1,4,5,\"to\nwalk\""}},
                           "\n"},
                          importers::workbank::parse_desires);
  check_damage<CapacityRow>({"Task ID,Occupation (O*NET-SOC Title),Task,User ID,Automation Capacity Rating,"
                             "Human Agency Scale Rating",
                             {{"11,Painters,Paint.,RedOwl,4,2"}, {"12,Dyers,Dye.,RedOwl,1,5"}},
                             "\n"},
                            importers::workbank::parse_capacities);
}

}  // namespace importers_workbank_test
