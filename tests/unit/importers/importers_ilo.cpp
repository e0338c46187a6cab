// The importer of the ILO's index on small invented spreadsheets.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "importers/ilo.hpp"
#include "unit/importers_checks.hpp"
#include "unit/small_workbook.hpp"

namespace importers_ilo_test {

using namespace willai;
using namespace willai::importers::ilo;

namespace {

using Rows = std::vector<std::vector<SmallCell>>;

const std::vector<SmallCell> kHeader = {"label4d",    "ISCO_08",     "Title",      "taskID",          "Task_ISCO",
                                        "score_2023", "score_2025",  "source",     "mean_score_2023", "mean_score_2025",
                                        "SD_2025",    "potential25", "potential23"};
enum { kCode = 1, kTitle, kTask, kText, kScore2023, kScore2025, kMean2023 = 8, kMean2025, kDeviation, kGradient };

// Two groups whose means and deviations are right.
Rows good_rows() {
  return {{"", "2512", "Kite Painters", 1, "Paint;", 0.1, 0.2, "", 0.2, 0.3, 0.14, "Not Exposed", "?"},
          {"", "2512", "Kite Painters", 2, "Dry.", 0.3, 0.4, "", 0.2, 0.3, 0.14, "Not Exposed", "?"},
          {"", "0210", "Dyers", 1, "Dye.", "", 0.5, "", 0.4, 0.5, 0, "Exposed: Gradient 4", "?"}};
}

importers::Imported<importers::ilo::TaskRow> tasks(Rows rows) {
  rows.insert(rows.begin(), kHeader);
  return importers::ilo::parse_tasks(workbook_of({{"Sheet1", rows}}), "i.xlsx");
}

importers::Imported<importers::ilo::TaskRow> with(std::size_t row, std::size_t column, const SmallCell& cell) {
  Rows rows = good_rows();
  rows[row][column] = cell;
  return tasks(rows);
}

}  // namespace

TEST_CASE("a task of the ILO has its scores and those of its unit group") {
  check_rows(tasks(good_rows()), {{isco("2512"), "Kite Painters", 1, "Paint;", 0.1, 0.2, 0.2, 0.3, 0.14, "Not Exposed"},
                                  {isco("2512"), "Kite Painters", 2, "Dry.", 0.3, 0.4, 0.2, 0.3, 0.14, "Not Exposed"},
                                  {isco("0210"), "Dyers", 1, "Dye.", {}, 0.5, 0.4, 0.5, 0, "Exposed: Gradient 4"}});
}

TEST_CASE("a mean that is not that of its tasks tells that rows are missing") {
  Rows rows = good_rows();
  rows.erase(rows.begin());
  const auto imported = tasks(rows);
  CHECK(imported.rows.empty());
  REQUIRE(imported.rejects.size() == 3);
  CHECK(
      importers::sentence_for(imported.rejects[0]) ==
      "i.xlsx:2, column 10: sheet “Sheet1”, cell J2: the published value for unit group 2512 is 0.3, but its 1 tasks give 0.4000; "
      "rows are missing or columns are swapped");
  CHECK(with(0, kScore2025, 0.205).rejects.empty());  // as far as two decimals can hide
  CHECK(!with(0, kScore2025, 0.22).rejects.empty());
}

TEST_CASE("rows of a unit group that disagree are rejected") {
  check_one_reject(with(1, kTitle, "Kite Dyers"),
                   "cell C3: “Kite Dyers” differs from row 2 of the same unit group 2512");
  check_one_reject(with(1, kMean2023, 0.25), "cell I3: “0.25” differs from row 2");
  check_one_reject(with(1, kMean2025, 0.35), "cell J3: “0.35” differs from row 2");
  check_one_reject(with(1, kDeviation, 0.15), "cell K3: “0.15” differs from row 2");
  check_one_reject(with(1, kGradient, "Minimal Exposure"), "cell L3: “Minimal Exposure” differs from row 2");
  check_one_reject(with(1, kTask, 1), "cell D3: task 1 of unit group 2512 appears above");
}

TEST_CASE("columns of the ILO's file that changed places are noticed") {
  for (const auto& [one, other] :
       {std::pair(kScore2023, kScore2025), std::pair(kMean2023, kMean2025), std::pair(kMean2025, kDeviation),
        std::pair(kTitle, kText), std::pair(kTask, kScore2025)}) {
    Rows rows = good_rows();
    for (auto& row : rows) std::swap(row[one], row[other]);
    CAPTURE(one);
    CHECK(!tasks(rows).rejects.empty());
  }
}

TEST_CASE("a cell of the ILO's file that is not what it should be is named") {
  check_one_reject(with(0, kCode, 2512), "cell B2: “2512” is stored as a number; expected text");
  check_one_reject(with(0, kCode, "25"), "cell B2: “25” is not an ISCO-08 code");
  check_one_reject(with(0, kTask, 1.5), "cell D2: “1.5” is not a whole number");
  check_one_reject(with(0, kScore2025, "0.2"), "cell G2: “0.2” is stored as text; expected a number");
  check_one_reject(with(0, kScore2025, 1.2), "cell G2: “1.2” is not a number from 0 to 1");
  check_one_reject(with(0, kScore2023, "n/a"), "cell F2: “n/a” is not a number from 0 to 1");
  check_one_reject(with(0, kGradient, "Exposed"),
                   "cell L2: “Exposed” is not one of “Not Exposed”, “Minimal Exposure”, ");
  check_one_reject(with(0, kText, ""), "cell E2: the cell is blank; expected text");
}

}  // namespace importers_ilo_test
