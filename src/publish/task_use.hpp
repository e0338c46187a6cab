// Joins the releases of observed use to the tasks of this edition, by the words of a task.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"

namespace willai::publish {

struct TaskUse {
  std::unordered_map<std::uint32_t, std::vector<ObservedUse>> by_task;  // O*NET task id; in the order of the releases
  std::vector<UseRelease> releases;
  std::map<std::string, Coverage> coverage;  // by measure; counts tasks
  std::vector<Unjoined> unjoined;
};

// A statement's share belongs to every task with its words. A task that a release does not name has no value of it: its
// use was too rare to be named (method, clause 16).
TaskUse join_task_use(const Dataset& dataset);

}  // namespace willai::publish
