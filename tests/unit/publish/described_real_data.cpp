// Tasks in other words than the published ones (tests/data/typed_tasks.tsv), each held against all tasks of its
// occupation: how many tick the right one. docs/assessment.md says the figures.
#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "fixtures.hpp"
#include "folders.hpp"
#include "real_edition.hpp"
#include "scoring/described_tasks.hpp"
#include "scoring/task_model.hpp"

namespace described_real_data_test {

using namespace willai;
using namespace willai::test;

namespace {

struct Outcome {
  int typed = 0;
  int right = 0;
  int another = 0;
};

struct Known {
  const Profession* profession = nullptr;
  const Task* task = nullptr;
};

Known find_known(const std::vector<Profession>& professions, std::uint32_t id) {
  for (const Profession& profession : professions)
    for (const Task& task : profession.tasks)
      if (profession.origin == Origin::composed &&
          std::ranges::find(task.published, id, &PublishedTask::onet_task_id) != task.published.end())
        return {&profession, &task};
  return {};
}

std::uint32_t number_in(std::string_view text) {
  std::uint32_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

scoring::TaskVerbs verbs_of(const scoring::TaskModel& model) {
  std::vector<std::string_view> names;
  for (const scoring::RatedActivity& activity : model.activities()) names.push_back(activity.name);
  return scoring::verbs_beginning(names);
}

}  // namespace

TEST_CASE("of tasks in other words, the right one is ticked for two thirds, another for no more than a quarter" *
          doctest::test_suite("long")) {
  const publish::Publication* publication = find_publication();
  if (!publication) return;
  const std::string folder = test::source_folder();
  const auto model = scoring::TaskModel::parse(bytes_of(folder + "/content/model/task-model.bin"));
  REQUIRE(model.ok());
  const scoring::TaskVerbs verbs = verbs_of(*model);
  const std::string lines = bytes_of(folder + "/tests/data/typed_tasks.tsv");
  Outcome outcome;
  for (const std::string_view line : split(lines, '\n')) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const Known known = find_known(publication->draft->professions, number_in(line.substr(0, tab)));
    if (!known.task) continue;
    const auto ticked = scoring::tasks_described(line.substr(tab + 1), *known.profession, *model, verbs).tasks;
    const bool is_right = std::ranges::find(ticked, known.task->slug, &scoring::DescribedTask::slug) != ticked.end();
    ++outcome.typed;
    outcome.right += is_right ? 1 : 0;
    outcome.another += !is_right && !ticked.empty() ? 1 : 0;
  }
  MESSAGE(outcome.right, " right and ", outcome.another, " others of ", outcome.typed);
  CHECK(outcome.typed > 300);
  CHECK(outcome.right * 100 >= outcome.typed * 63);
  CHECK(outcome.another * 100 <= outcome.typed * 24);
}

}  // namespace described_real_data_test
