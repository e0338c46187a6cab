// Joins our own ratings of activities to the tasks that O*NET links them to, and through the tasks to occupations
// (method, clause 19).
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "publish/dataset.hpp"
#include "publish/task_measures.hpp"
#include "importers/activity_ratings.hpp"

namespace willai::publish {

// The mean over a task's rated activities.
struct TaskRating {
  LabelShares mean;
  int activities = 0;
};

// By O*NET task id; tasks without a rated activity are left out.
std::unordered_map<std::uint32_t, TaskRating> rate_tasks(const std::vector<importers::onet::TaskActivityRow>& links,
                                                         const std::vector<importers::ActivityRating>& ratings);

// Adds own-ratings-task to the values of every task, with its coverage and the ratings that matched no task. Does
// nothing if there are no ratings, or if O*NET's tasks or links are missing.
void join_activity_ratings(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                           TaskMeasures& measures);

// Adds own-ratings-beta to every occupation, with its percentiles; does nothing where join_activity_ratings adds
// nothing.
std::optional<Coverage> add_activity_ratings(const Dataset& dataset,
                                             const std::vector<importers::ActivityRating>& ratings,
                                             std::vector<OccupationFacts>& occupations,
                                             std::vector<Unjoined>& unjoined);

}  // namespace willai::publish
