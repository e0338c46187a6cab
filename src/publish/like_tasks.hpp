// Finds tasks of ISCO-08 and of O*NET that say nearly the same, within occupations that a crosswalk joins.
#pragma once

#include <cstdint>
#include <vector>

#include "publish/soc_crosswalk.hpp"

namespace willai::publish {

struct TaskPair {
  std::uint32_t onet_task;  // its id
  std::size_t ilo_task;     // its position in the dataset
  double likeness;          // cosine similarity of their words, 0..1
};

// Method, clause 16: a task of the ILO's maps to a task of O*NET when each is the most like the other of all tasks in
// the two occupations, and like enough.
std::vector<TaskPair> find_like_tasks(const Dataset& dataset, const SocCrosswalk& crosswalk);

}  // namespace willai::publish
