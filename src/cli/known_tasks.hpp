// What an edition knows of tasks: labels by people, published activities, and tasks to set beside a typed one.
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
  std::vector<std::string> activities;  // those it is published with, by O*NET's ids
};

// By their folded words, marks as a typewriter has them; of several with the same words one with a label goes first.
using KnownTasks = std::unordered_map<std::string, KnownTask>;

// Absent when no published task has these words, whichever apostrophes, quotes and dashes they are typed with.
const KnownTask* find_known(const KnownTasks& tasks, std::string_view text);

KnownTasks known_tasks(const EditionReader& reader);

// Tasks that people rated, where the edition holds them; else those an editor rated.
NearestTasks nearest_tasks(const EditionReader& reader, const TaskModel& model);

}  // namespace willai::cli
