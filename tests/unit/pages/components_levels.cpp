#include <doctest/doctest.h>

#include "components/index_list.hpp"
#include "components/level_mark.hpp"
#include "components/task_table.hpp"
#include "pages_sample_views.hpp"

namespace components_levels_test {

using namespace willai;
using namespace willai::components;
using namespace willai::test;

namespace {

std::string cell(const views::LevelCell& level) {
  Html out;
  render_level_cell(out, level);
  return std::move(out).text();
}

std::string table_of(const views::TaskRow& row) {
  Html out;
  render_task_table(out, {"", {row}});
  return std::move(out).text();
}

std::string list_of(const views::IndexRow& row, Names names = Names::whole) {
  Html out;
  render_index_rows(out, {row}, names);
  return std::move(out).text();
}

}  // namespace

TEST_CASE("a level is its word with a shape of its own") {
  CHECK(cell({Level::high, false}) == "<b class=\"high\">HIGH</b>");
  CHECK(cell({Level::medium, false}) == "<b class=\"medium\">MEDIUM</b>");
  CHECK(cell({Level::low, false}) == "<b class=\"low\">LOW</b>");
}

TEST_CASE("a task nobody rated says so and has no level") {
  CHECK(cell({std::nullopt, false}) == "<b class=\"unrated\">Not rated</b>");
}

TEST_CASE("split raters are named beside the level") {
  for (const auto level : {std::optional<Level>{}, std::optional{Level::high}, std::optional{Level::medium}, std::optional{Level::low}})
    CHECK(has(cell({level, true}), "raters disagree"));
}

TEST_CASE("the focus task is marked and not a link") {
  views::TaskRow row = task_row("Write code");
  row.this_page = true;
  CHECK(has(table_of(row), "This page"));
  CHECK_FALSE(has(table_of(row), "<a "));
}

TEST_CASE("another task is a link to its deep dive") {
  CHECK(has(table_of(task_row("Write code")), "<a href=\"/profession/backend-developer-task\">Write code</a>"));
}

TEST_CASE("a task without a range has no plot, so no dot at zero") {
  views::TaskRow row = task_row("Write code");
  row.level.level.reset();
  row.range.clear();
  row.plot.reset();
  CHECK_FALSE(has(table_of(row), "<svg"));
  CHECK(has(table_of(row), "no range"));
}

TEST_CASE("a range without a middle has no dot") {
  views::TaskRow row = task_row("Write code");
  row.plot->dot.reset();
  CHECK(count(table_of(row), "<path") == 1);
  CHECK(has(table_of(row), "M50 9H100"));
}

TEST_CASE("names and rationales are escaped in the task table") {
  views::TaskRow row = task_row("R&D <b>");
  row.rationale = "<script>";
  CHECK(has(table_of(row), "R&amp;D &lt;b&gt;"));
  CHECK_FALSE(has(table_of(row), "<script>"));
}

TEST_CASE("a list shows a level, a range, both or neither") {
  CHECK(has(list_of({"A", "/a", Level::low, "", ""}), "</a><b class=\"low\">LOW</b>"));
  CHECK(has(list_of({"A", "/a", std::nullopt, "0.1–0.2", ""}), "</a><span>0.1–0.2</span>"));
  CHECK(has(list_of({"A", "/a", Level::low, "0.1–0.2", ""}), "LOW</b><span>"));
  CHECK(has(list_of({"A", "/a", std::nullopt, "", ""}), "</a>\n"));
}

TEST_CASE("a long name is cut only where the page has it elsewhere") {
  const std::string name = "Confer with systems analysts, engineers, programmers and others to design systems";
  CHECK(has(list_of({name, "/a", std::nullopt, "", ""}), name));
  CHECK_FALSE(has(list_of({name, "/a", std::nullopt, "", ""}, Names::shortened), name));
  CHECK(has(list_of({name, "/a", std::nullopt, "", ""}, Names::shortened), "…"));
}

}  // namespace components_levels_test
