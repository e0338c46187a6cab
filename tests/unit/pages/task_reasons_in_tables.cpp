// What a table of tasks says as the reason of a row.
#include <doctest/doctest.h>

#include "views/wording.hpp"

namespace task_reasons_in_tables_test {

using namespace willai::views;

namespace {

TaskRow row_with(std::string reason) {
  TaskRow row{};
  row.rationale = std::move(reason);
  return row;
}

}  // namespace

TEST_CASE("a row says its reason, its first sentence where the table is long, or where the reason stands already") {
  TaskRow row = row_with("A model drafts it. A person signs it.");
  CHECK(reason_in_table(row) == "A model drafts it. A person signs it.");
  row.is_brief = true;
  CHECK(reason_in_table(row) == "A model drafts it.");
  row.same_as = "Keep clients’ cards";
  CHECK(reason_in_table(row) == "As for “Keep clients’ cards”, above.");
}

TEST_CASE("a reason of one sentence is never cut") {
  TaskRow row = row_with("No software holds the scissors.");
  row.is_brief = true;
  CHECK(reason_in_table(row) == "No software holds the scissors.");
}

}  // namespace task_reasons_in_tables_test
