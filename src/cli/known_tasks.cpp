#include "cli/known_tasks.hpp"

#include "app/joining.hpp"

namespace willai::cli {
namespace {

using Places = std::unordered_map<std::string, std::size_t>;

std::string key_of(std::string_view text) { return folded_statement(with_plain_marks(text)); }

std::vector<std::size_t> places_of(const std::vector<std::string>& activities, const Places& places) {
  std::vector<std::size_t> found;
  for (const std::string& id : activities)
    if (const auto place = places.find(id); place != places.end()) found.push_back(place->second);
  return found;
}

std::optional<Probabilities> mean_of(const std::vector<std::size_t>& places, const TaskModel& model) {
  if (places.empty()) return std::nullopt;
  Probabilities mean{};
  for (const std::size_t place : places)
    for (std::size_t k = 0; k < mean.size(); ++k) mean[k] += model.activities()[place].rating[k];
  for (double& each : mean) each /= static_cast<double>(places.size());
  return mean;
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
  Places places;
  for (std::size_t i = 0; i < model.activities().size(); ++i) places.emplace(model.activities()[i].id, i);
  KnownTasks known;
  for (const LinkedTask& task : reader.load_linked_tasks()) {
    KnownTask& entry = known[key_of(task.statement)];
    if (!entry.people) entry.people = task.people;
    if (!entry.activities.empty()) continue;
    entry.activities = places_of(task.activities, places);
    entry.linked = mean_of(entry.activities, model);
  }
  return known;
}

const KnownTask* find_known(const KnownTasks& tasks, std::string_view text) {
  const auto found = tasks.find(key_of(text));
  return found == tasks.end() ? nullptr : &found->second;
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
