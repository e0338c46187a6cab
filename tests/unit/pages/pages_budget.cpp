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

TEST_CASE("a row of the task table costs less than 200 bytes beside its words") {
  views::DeepDivePage page = deep_dive();
  const std::size_t before = pages::render(page, {}).size();
  const views::TaskRow row = task_row("One more task");
  page.analysis.tasks.rows.push_back(row);
  const std::size_t words = row.name.size() + row.url.size() + row.range.size() + row.rationale.size();
  CHECK(pages::render(page, {}).size() - before - words < 200);
}

}  // namespace pages_budget_test
