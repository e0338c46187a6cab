#include "cli/known_tasks.hpp"

#include "app/joining.hpp"
#include "press/rated_tasks.hpp"

namespace willai::cli {
namespace {

std::string key_of(std::string_view text) { return folded_statement(with_plain_marks(text)); }

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
  return NearestTasks(routing::rated_tasks(reader), model);
}

}  // namespace willai::cli
