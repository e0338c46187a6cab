#include <doctest/doctest.h>

#include "pages_sample_views.hpp"

namespace pages_budget_test {

using namespace willai;
using namespace willai::test;

namespace {

constexpr std::size_t kBudget = 60 * 1024;  // bytes of one page, shared/spec/design/notes.md

}  // namespace

TEST_CASE("the deep dive of the largest profession stays within its budget") {
  views::DeepDivePage page = deep_dive();
  page.analysis = largest_analysis();
  CHECK(pages::render(page, {}).size() <= kBudget);
}

TEST_CASE("the page of the largest profession stays within its budget") {
  views::ProfessionPage page = profession();
  page.analysis = largest_analysis();
  CHECK(pages::render(page, {}).size() <= kBudget);
}

TEST_CASE("a page of many tasks offers as many to tick as fit, those that weigh most, and says so") {
  views::ProfessionPage page = profession();
  page.analysis = largest_analysis();
  page.analysis.tasks.rows.resize(30);
  for (int i = 0; i < 60; ++i) page.analysis.report.tasks.push_back({"key" + std::to_string(i), std::string(80, 'x'), 60 - i});
  pages::Frame frame{};
  frame.reports = views::ReportsBy::mail;
  const std::string shown = pages::render(page, frame);
  const int rows = count(shown, "name=\"task\"");
  CHECK(shown.size() <= kBudget);
  CHECK(rows >= 4);
  CHECK(rows < 60);
  CHECK(has(shown, "The " + std::to_string(rows) + " main tasks of 60"));
  CHECK(has(shown, "value=\"key59\""));
  CHECK_FALSE(has(shown, "value=\"key0\""));
}

TEST_CASE("a row of the task table costs less than 200 bytes beside its words") {
  views::DeepDivePage page = deep_dive();
  const std::size_t before = pages::render(page, {}).size();
  const views::TaskRow row = task_row("One more task");
  page.analysis.tasks.rows.push_back(row);
  const std::size_t words = row.name.size() + row.url.size() + row.range.size() + row.rationale.size();
  CHECK(pages::render(page, {}).size() - before - words < 200);
}

}  // namespace pages_budget_test
