#include "routing/rated_tasks.hpp"

namespace willai::routing {
namespace {

void add_written(const store::EditionReader& reader, std::vector<scoring::RatedTask>& tasks) {
  for (const ProfessionRef& ref : reader.professions_in(0, std::nullopt)) {
    const auto profession = reader.find_profession(ref.slug);
    for (const Task& task : profession->tasks)
      if (task.basis == Basis::editorial) tasks.push_back({task.name, *task.level, scoring::LevelBy::editor, {}});
  }
}

}  // namespace

std::vector<scoring::RatedTask> rated_tasks(const store::EditionReader& reader) {
  std::vector<scoring::RatedTask> tasks;
  for (store::LinkedTask& task : reader.load_linked_tasks())
    if (task.people)
      tasks.push_back(
          {std::move(task.statement), level_of(*task.people), scoring::LevelBy::people, std::move(task.activities)});
  if (tasks.empty()) add_written(reader, tasks);
  return tasks;
}

scoring::KnownTasks known_tasks(const store::EditionReader& reader) {
  scoring::KnownTasks known;
  for (store::LinkedTask& task : reader.load_linked_tasks())
    known.add(task.statement, {task.settled, std::move(task.activities)});
  return known;
}

}  // namespace willai::routing
