#include "cli/known_tasks.hpp"

#include "app/joining.hpp"

namespace willai::cli {
namespace {

using Ratings = std::unordered_map<std::string, Probabilities>;

std::optional<Probabilities> mean_of(const std::vector<std::string>& activities, const Ratings& ratings) {
  Probabilities sum{};
  int rated = 0;
  for (const std::string& id : activities)
    if (const auto found = ratings.find(id); found != ratings.end()) {
      for (std::size_t k = 0; k < 3; ++k) sum[k] += found->second[k];
      ++rated;
    }
  if (rated == 0) return std::nullopt;
  for (double& each : sum) each /= rated;
  return sum;
}

void add_written(const EditionReader& reader, std::vector<RatedTask>& tasks) {
  for (const ProfessionRef& ref : reader.professions_in(0, std::nullopt)) {
    const auto profession = reader.find_profession(ref.slug);
    for (const Task& task : profession->tasks)
      if (task.basis == Basis::editorial) tasks.push_back({task.name, *task.level, LevelBy::editor, {}});
  }
}

}  // namespace

KnownTasks known_tasks(const EditionReader& reader, const TaskModel& model) {
  Ratings ratings;
  for (const RatedActivity& each : model.activities()) ratings.emplace(each.id, each.rating);
  KnownTasks known;
  for (const LinkedTask& task : reader.load_linked_tasks()) {
    KnownTask& entry = known[folded_statement(task.statement)];
    if (!entry.people) entry.people = task.people;
    if (!entry.linked) entry.linked = mean_of(task.activities, ratings);
  }
  return known;
}

NearestTasks nearest_tasks(const EditionReader& reader, const TaskModel& model) {
  std::vector<RatedTask> tasks;
  for (LinkedTask& task : reader.load_linked_tasks())
    if (task.people)
      tasks.push_back({std::move(task.statement), level_of(*task.people), LevelBy::people, std::move(task.activities)});
  if (tasks.empty()) add_written(reader, tasks);
  return NearestTasks(std::move(tasks), model);
}

}  // namespace willai::cli
