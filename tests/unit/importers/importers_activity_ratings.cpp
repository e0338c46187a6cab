// Our own ratings of activities on small invented files.
#include "importers/activity_ratings.hpp"

#include <string>

#include "unit/importers_checks.hpp"

namespace importers_activity_ratings_test {

using namespace willai;

namespace {

const std::string kHeader = "dwa_id\ta_e0\ta_e1\ta_e2\tb_e0\tb_e1\tb_e2\tc_e0\tc_e1\tc_e2\te0\te1\te2\n";

auto ratings_in(const std::string& rows) { return importers::parse_activity_ratings(kHeader + rows, "some.tsv"); }

}  // namespace

TEST_CASE("a rating is two readings and their mean, or three where the two differ") {
  check_rows(ratings_in("4.A.1.a.1.I01.D01\t.5\t.2\t.3\t.3\t.2\t.5\t.4\t.2\t.4\t.4\t.2\t.4\n"
                        "4.A.1.a.1.I01.D02\t1\t0\t0\t.9\t0\t.1\t\t\t\t.95\t0\t.05\n"),
             {{"4.A.1.a.1.I01.D01", {.5, .2, .3}, {.3, .2, .5}, LabelShares{.4, .2, .4}, {.4, .2, .4}},
              {"4.A.1.a.1.I01.D02", {1, 0, 0}, {.9, 0, .1}, std::nullopt, {.95, 0, .05}}});
}

TEST_CASE("shares are numbers from 0 to 1 that add up to 1 but for a hundredth") {
  CHECK(ratings_in("4.A\t.33\t.33\t.33\t.34\t.34\t.33\t\t\t\t.335\t.335\t.33\n").rejects.empty());
  check_only_reject(ratings_in("4.A\t.5\t.2\t.2\t.5\t.2\t.3\t\t\t\t.5\t.2\t.3\n"),
                    "some.tsv:2, column 2: the shares of E0, E1 and E2 add up to 0.9");
  check_only_reject(ratings_in("4.A\t.5\t.2\t.3\t1.1\t0\t0\t\t\t\t.8\t.05\t.15\n"),
                    "column 5: “1.1” is not a number from 0 to 1");
  check_only_reject(ratings_in("4.A\t.5\t.2\tnan\t.5\t.2\t.3\t\t\t\t.5\t.2\t.3\n"), "is not a number from 0 to 1");
  check_only_reject(ratings_in("4.A\t.5\t.2\t\t.5\t.2\t.3\t\t\t\t.5\t.2\t.3\n"), "“” is not a number from 0 to 1");
}

TEST_CASE("a third reading is whole or not there") {
  check_only_reject(ratings_in("4.A\t.5\t.2\t.3\t.5\t.2\t.3\t.5\t.5\t\t.5\t.2\t.3\n"),
                    "column 10: “” is not a number from 0 to 1");
  check_only_reject(ratings_in("4.A\t.5\t.2\t.3\t.5\t.2\t.3\t.5\t.1\t.1\t.5\t.2\t.3\n"), "column 8: the shares");
}

TEST_CASE("the last columns are the mean of the readings there are") {
  check_only_reject(ratings_in("4.A\t.5\t.2\t.3\t.3\t.2\t.5\t\t\t\t.41\t.2\t.395\n"),
                    "column 11: 0.41 is not the mean of the 2 readings, which is 0.4000");
  // The mean of two of three.
  CHECK(ratings_in("4.A\t.5\t.2\t.3\t.3\t.2\t.5\t1\t0\t0\t.4\t.2\t.4\n").rejects.size() == 3);
  CHECK(ratings_in("4.A\t.5\t.2\t.3\t.3\t.2\t.5\t\t\t\t.405\t.2\t.395\n").rejects.empty());
}

TEST_CASE("an activity stands once and has an id") {
  const std::string row = "\t.5\t.2\t.3\t.5\t.2\t.3\t\t\t\t.5\t.2\t.3\n";
  const auto twice = ratings_in("4.A" + row + "4.B" + row + "4.A" + row);
  CHECK(twice.rows.size() == 2);
  check_one_reject(twice, "some.tsv:4, column 1: “4.A” already appears in line 2");
  check_only_reject(ratings_in("draw on cloth" + row), "is not an element of O*NET");
}

TEST_CASE("ratings without a column, and ratings cut in a line, are refused") {
  const auto narrow = importers::parse_activity_ratings("dwa_id\te0\te1\te2\n4.A\t1\t0\t0\n", "some.tsv");
  CHECK(narrow.rows.empty());
  CHECK(narrow.rejects.size() == 9);  // a_e0 to c_e2
  CHECK(ratings_in("4.A\t.5\t.2\t.3\t.5\t.2\t.3\t\t\t\t.5\t.2").rejects.size() == 1);
  CHECK_FALSE(ratings_in("").rejects.empty());
}

}  // namespace importers_activity_ratings_test
