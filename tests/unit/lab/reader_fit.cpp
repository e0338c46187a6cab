// The fit of readers' errors: on invented readers whose errors are known, and on the published files.
#include "folders.hpp"
#include "lab/reader_fit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "fixtures.hpp"
#include "publish/content.hpp"
#include "real_edition.hpp"
#include "system/disk.hpp"

namespace reader_fit_test {

using namespace willai;
using namespace willai::lab;
using namespace willai::test;

namespace {

template <class Row>
int draw(const Row& row, std::mt19937& dice) {
  double left = static_cast<double>(dice()) / 4294967296.0;
  for (int i = 0; i < static_cast<int>(row.size()); ++i)
    if ((left -= row[static_cast<std::size_t>(i)]) < 0) return i;
  return static_cast<int>(row.size()) - 1;
}

std::vector<ReadTask> invented_tasks(int count) {
  std::mt19937 dice(7);
  std::vector<ReadTask> tasks;
  for (int i = 0; i < count; ++i) {
    const auto truth = static_cast<std::size_t>(draw(scoring::kReaders.prior, dice));
    scoring::TaskAnswers answers{.people = static_cast<Label>(draw(scoring::kReaders.people[truth], dice)),
                        .gpt4 = static_cast<std::uint8_t>(draw(scoring::kReaders.gpt4[truth], dice)),
                        .ours = static_cast<Label>(draw(scoring::kReaders.ours[truth], dice))};
    tasks.push_back({std::to_string(i), answers});
  }
  return tasks;
}

template <std::size_t Rows, std::size_t Columns>
double farthest(const std::array<std::array<double, Columns>, Rows>& a, const std::array<std::array<double, Columns>, Rows>& b) {
  double most = 0;
  for (std::size_t i = 0; i < Rows; ++i)
    for (std::size_t j = 0; j < Columns; ++j) most = std::max(most, std::abs(a[i][j] - b[i][j]));
  return most;
}

}  // namespace

TEST_CASE("the fit finds the errors that invented readers were given") {
  const ReaderFit fit = fit_readers(invented_tasks(40'000));
  CHECK(farthest(fit.model.people, scoring::kReaders.people) < .08);
  CHECK(farthest(fit.model.gpt4, scoring::kReaders.gpt4) < .08);
  CHECK(farthest(fit.model.ours, scoring::kReaders.ours) < .08);
  for (std::size_t k = 0; k < 3; ++k) CHECK(std::abs(fit.model.prior[k] - scoring::kReaders.prior[k]) < .02);
}

TEST_CASE("the tables in the program are those of the published files, and settle what a label leaves open" * doctest::test_suite("long")) {
  const publish::Dataset* dataset = find_dataset();
  if (!dataset) return;
  const auto content = publish::load_content(system::Files(), test::source_folder() + "/content");
  REQUIRE(content.ok());
  const auto tasks = read_tasks(*dataset, content->ratings);
  const ReaderFit fit = fit_readers(tasks);
  CHECK(farthest(fit.model.people, scoring::kReaders.people) < 2e-3);
  CHECK(farthest(fit.model.gpt4, scoring::kReaders.gpt4) < 2e-3);
  CHECK(farthest(fit.model.ours, scoring::kReaders.ours) < 2e-3);
  const LevelsEvaluation levels = evaluate_levels(tasks, scoring::kReaders);
  CHECK(levels.same_words_after.value() > levels.same_words_before.value() + .02);
  CHECK(levels.people_covered.value() > .77);
  CHECK(levels.people_covered.value() < .83);
  CHECK(levels.gpt4_covered.value() > .77);
  CHECK(levels.gpt4_covered.value() < .83);
}

}  // namespace reader_fit_test
