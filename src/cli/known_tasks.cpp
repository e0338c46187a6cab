#include "cli/known_tasks.hpp"

#include "app/joining.hpp"

namespace willai::cli {
namespace {

std::string key_of(std::string_view text) { return folded_statement(with_plain_marks(text)); }

void add_written(const EditionReader& reader, std::vector<RatedTask>& tasks) {
  for (const ProfessionRef& ref : reader.professions_in(0, std::nullopt)) {
    const auto profession = reader.find_profession(ref.slug);
    for (const Task& task : profession->tasks)
      if (task.basis == Basis::editorial) tasks.push_back({task.name, *task.level, LevelBy::editor, {}});
  }
}

}  // namespace

KnownTasks known_tasks(const EditionReader& reader) {
  KnownTasks known;
  for (LinkedTask& task : reader.load_linked_tasks()) {
    KnownTask& entry = known[key_of(task.statement)];
    if (!entry.people) entry.people = task.people;
    if (entry.activities.empty()) entry.activities = std::move(task.activities);
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
