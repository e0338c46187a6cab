// What the task model learns from, and that no fold of a cross-validation has been seen outside of it.
#include "lab/training_set.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "lab/task_training.hpp"
#include "fixtures.hpp"

namespace training_set_test {

using namespace willai;
using namespace willai::lab;
using namespace willai::test;

namespace {

TrainingTask task_with(std::string text, std::set<std::string> groups) {
  TrainingTask task;
  task.text = std::move(text);
  task.people = Label::e1;
  if (!groups.empty()) task.linked = scoring::Probabilities{.2, .5, .3};
  task.groups = std::move(groups);
  return task;
}

// Tasks of up to three of twenty groups; some share a text, some have no label or no activity.
TrainingSet any_set() {
  TrainingSet set;
  const int count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) {
    std::set<std::string> groups;
    for (const int group : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 20)))
      if (groups.size() < 3) groups.insert("4.A.1.a." + std::to_string(group));
    set.tasks.push_back(task_with("task " + std::to_string(*rc::gen::inRange(0, 40)), groups));
    set.tasks.back().id = static_cast<std::uint32_t>(i);
    if (*rc::gen::inRange(0, 5) == 0) set.tasks.back().people.reset();
  }
  return set;
}

TrainingSet fixture_set() {
  const Result<publish::Dataset> dataset = publish::load_dataset(fixture_files(), shipped_catalog(), "data", {});
  REQUIRE(dataset.ok());
  std::vector<scoring::RatedActivity> activities;
  for (const auto& row : dataset->activities) activities.push_back({row.activity_id, "Our name", {}, {.2, .5, .3}});
  return make_training_set(*dataset, std::move(activities));
}

class NoVectors : public WordVectorSource {
 public:
  Result<std::map<std::string, scoring::WordVector>> load(const std::set<std::string>&, int) const override {
    return std::map<std::string, scoring::WordVector>();
  }
};

}  // namespace

TEST_CASE("every labeled task with an activity is in one fold, and no other is in any") {
  CHECK(rc::check([] {
    const TrainingSet set = any_set();
    std::vector<int> times(set.tasks.size());
    const auto folds = disjoint_folds(set, 5);
    RC_ASSERT(folds.size() == 5U);
    for (const auto& fold : folds)
      for (const std::size_t place : fold) ++times.at(place);
    for (std::size_t i = 0; i < times.size(); ++i)
      RC_ASSERT(times[i] == (set.tasks[i].people && set.tasks[i].linked ? 1 : 0));
  }));
}

TEST_CASE("no two folds share the first group of a task") {
  CHECK(rc::check([] {
    const TrainingSet set = any_set();
    std::map<std::string, std::size_t> fold_of;
    const auto folds = disjoint_folds(set, 5);
    for (std::size_t fold = 0; fold < folds.size(); ++fold)
      for (const std::size_t place : folds[fold])
        RC_ASSERT(fold_of.try_emplace(*set.tasks[place].groups.begin(), fold).first->second == fold);
  }));
}

TEST_CASE("folds of tasks with one group each share no group at all, and are about as large as each other") {
  TrainingSet set;
  for (int i = 0; i < 500; ++i)
    set.tasks.push_back(task_with("task " + std::to_string(i), {"4.A.2.b." + std::to_string(i / 5)}));
  std::set<std::string> seen;
  for (const auto& fold : disjoint_folds(set, 5)) {
    CHECK(fold.size() == 100);
    std::set<std::string> groups;
    for (const std::size_t place : fold) groups.insert(set.tasks[place].groups.begin(), set.tasks[place].groups.end());
    for (const std::string& group : groups) CHECK(seen.insert(group).second);
  }
}

TEST_CASE("what is outside of a fold shares no group and no text with it, and all that shares none is there") {
  CHECK(rc::check([] {
    const TrainingSet set = any_set();
    for (const auto& fold : disjoint_folds(set, 5)) {
      std::set<std::string> groups, texts;
      for (const std::size_t place : fold) {
        groups.insert(set.tasks[place].groups.begin(), set.tasks[place].groups.end());
        texts.insert(set.tasks[place].text);
      }
      const auto outside = outside_of(set, fold);
      RC_ASSERT(std::ranges::is_sorted(outside));
      for (std::size_t i = 0; i < set.tasks.size(); ++i) {
        const bool shares =
            texts.contains(set.tasks[i].text) ||
            std::ranges::any_of(set.tasks[i].groups, [&](const auto& each) { return groups.contains(each); });
        RC_ASSERT(std::ranges::binary_search(outside, i) != shares);
      }
    }
  }));
}

TEST_CASE("a second group that a task shares with a fold keeps it from training, too") {
  TrainingSet set;
  set.tasks = {task_with("a", {"1", "3"}), task_with("b", {"2", "3"}), task_with("c", {"4"}), task_with("a", {"5"})};
  CHECK(outside_of(set, {0}) == std::vector<std::size_t>{2});
  CHECK(outside_of(set, {2}) == std::vector<std::size_t>{0, 1, 3});
  CHECK(outside_of(set, {}).size() == 4);
}

TEST_CASE("folds are the same for the same tasks, and do not depend on their order") {
  TrainingSet set;
  for (int i = 0; i < 60; ++i) set.tasks.push_back(task_with("task", {"4.A." + std::to_string(i % 17)}));
  const auto folds = disjoint_folds(set, 5);
  CHECK(folds == disjoint_folds(set, 5));
  const auto groups_of = [](const TrainingSet& tasks, const std::vector<std::size_t>& fold) {
    std::set<std::string> groups;
    for (const std::size_t place : fold) groups.insert(*tasks.tasks[place].groups.begin());
    return groups;
  };
  TrainingSet turned = set;
  std::ranges::reverse(turned.tasks);
  const auto others = disjoint_folds(turned, 5);
  for (std::size_t i = 0; i < 5; ++i) CHECK(groups_of(set, folds[i]) == groups_of(turned, others[i]));
}

TEST_CASE("a task whose rated activity O*NET no longer lists has no group and is in no fold") {
  TrainingSet set;
  set.tasks = {task_with("a", {"1"}), task_with("b", {})};
  set.tasks[1].linked = scoring::Probabilities{.2, .5, .3};
  std::size_t tasks = 0;
  for (const auto& fold : disjoint_folds(set, 5)) tasks += fold.size();
  CHECK(tasks == 1);
}

TEST_CASE("the training set keeps the order of O*NET's tasks, with labels, groups and the mean of their activities") {
  const Result<publish::Dataset> dataset = publish::load_dataset(fixture_files(), shipped_catalog(), "data", {});
  REQUIRE(dataset.ok());
  const TrainingSet set = fixture_set();
  REQUIRE(set.tasks.size() == dataset->tasks.size());
  CHECK(set.titles.size() == set.activities.size());
  int labelled = 0, linked = 0;
  for (std::size_t i = 0; i < set.tasks.size(); ++i) {
    const TrainingTask& task = set.tasks[i];
    CHECK(task.id == dataset->tasks[i].task_id);
    CHECK(task.text == dataset->tasks[i].task);
    CHECK(task.linked.has_value() == !task.groups.empty());
    if (task.people) ++labelled;
    if (!task.linked) continue;
    ++linked;
    CHECK((*task.linked)[0] == doctest::Approx(.2));
    CHECK((*task.linked)[1] == doctest::Approx(.5));
  }
  CHECK(labelled == 23);
  CHECK(linked > 0);
}

TEST_CASE("activities that nobody rated link nothing, and a task has the mean of those that are rated") {
  publish::Dataset dataset = *publish::load_dataset(fixture_files(), shipped_catalog(), "data", {});
  REQUIRE(dataset.tasks.size() > 1);
  REQUIRE(dataset.activities.size() > 2);
  const auto& known = dataset.activities;
  const std::uint32_t id = dataset.tasks[0].task_id;
  dataset.task_activities = {{dataset.tasks[0].code, id, known[0].activity_id},
                             {dataset.tasks[0].code, id, known[1].activity_id},
                             {dataset.tasks[0].code, id, known[2].activity_id},
                             {dataset.tasks[1].code, dataset.tasks[1].task_id, known[2].activity_id}};
  const TrainingSet set = make_training_set(
      dataset, {{known[0].activity_id, "A", {}, {1, 0, 0}}, {known[1].activity_id, "B", {}, {0, .5, .5}}});
  REQUIRE(set.tasks[0].linked);
  CHECK(*set.tasks[0].linked == scoring::Probabilities{.5, .25, .25});
  CHECK_FALSE(set.tasks[1].linked);
  CHECK(set.titles == std::vector<std::string>{known[0].title, known[1].title});
}

TEST_CASE("folds share no group, and each task is in the fold of its first") {
  CHECK(rc::check([] {
    const TrainingSet set = any_set();
    const auto groups = groups_of_folds(set, 5);
    const auto folds = disjoint_folds(set, 5);
    std::set<std::string> seen;
    for (std::size_t k = 0; k < groups.size(); ++k) {
      for (const std::string& group : groups[k]) RC_ASSERT(seen.insert(group).second);
      for (const std::size_t place : folds[k]) RC_ASSERT(groups[k].contains(*set.tasks[place].groups.begin()));
    }
  }));
}

TEST_CASE("a model that leaves out the activities of its fold has no word of them, and all of the others") {
  TrainingSet set = fixture_set();
  const auto space = make_space(set, NoVectors());
  REQUIRE(space.ok());
  const WeighedSet weighed(set, scoring::TextSpace(space->words, space->rarity));
  const auto models = cross_models(weighed, *space, {.own = false});
  const auto groups = groups_of_folds(set, kFolds);
  int left_out = 0;
  for (std::size_t k = 0; k < models.size(); ++k)
    for (const scoring::RatedActivity& each : models[k].activities()) {
      const bool is_left_out = groups[k].contains(std::string(scoring::intermediate_activity(each.id)));
      CHECK(each.name.empty() == is_left_out);
      left_out += is_left_out ? 1 : 0;
    }
  CHECK(left_out > 0);
}

TEST_CASE("training on tasks that nobody labeled ends with a sentence") {
  TrainingSet set = fixture_set();
  for (TrainingTask& each : set.tasks) each.people.reset();
  const auto trained = train_task_model(set, NoVectors(), [](const std::string&) {});
  REQUIRE_FALSE(trained.ok());
  CHECK(trained.error().message.find("no task has both a label by people") != std::string::npos);
}

}  // namespace training_set_test
