// What an edition knows of tasks: labels by people, published activities, and tasks to set beside a typed one.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "scoring/nearest_tasks.hpp"
#include "store/edition_reader.hpp"

namespace willai::cli {

struct KnownTask {
  std::optional<Label> people;
  std::vector<std::string> activities;  // those it is published with, by O*NET's ids
};

// By their folded words; of several with the same words one with a label goes first.
using KnownTasks = std::unordered_map<std::string, KnownTask>;

KnownTasks known_tasks(const EditionReader& reader);

// Tasks that people rated, where the edition holds them; else those an editor rated.
NearestTasks nearest_tasks(const EditionReader& reader, const TaskModel& model);

}  // namespace willai::cli
