// Measures of single tasks: observed use of a statement, and the ILO's score of a similar task.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "publish/edition_draft.hpp"
#include "publish/soc_crosswalk.hpp"

namespace willai::publish {

struct TaskMeasures {
  std::unordered_map<std::uint32_t, std::vector<TaskValue>> by_task;  // O*NET task id
  std::map<std::string, Coverage> coverage;                           // by measure; counts tasks, not occupations
  std::vector<Unjoined> unjoined;
};

TaskMeasures join_task_measures(const Dataset& dataset, const SocCrosswalk& crosswalk);

}  // namespace willai::publish
