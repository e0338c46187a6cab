// What an edition knows about tasks: labels by people, published activities, and tasks to compare a typed task with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scoring/nearest_tasks.hpp"
#include "store/edition_reader.hpp"

namespace willai::cli {

struct KnownTask {
  std::optional<Label> people;
  std::vector<std::string> activities;  // the activities it is published with, by O*NET id
};

// By folded text, with punctuation as on a typewriter. If several tasks have the same text, one with a label comes
// first.
using KnownTasks = std::unordered_map<std::string, KnownTask>;

// Absent if no published task has this text. The kind of apostrophe, quote or dash does not matter.
const KnownTask* find_known(const KnownTasks& tasks, std::string_view text);

KnownTasks known_tasks(const EditionReader& reader);

// Tasks rated by people if the edition has them, else tasks rated by an editor.
NearestTasks nearest_tasks(const EditionReader& reader, const TaskModel& model);

}  // namespace willai::cli
