// How far our own ratings of activities, carried to tasks, agree with people; beside them GPT-4 on the same tasks.
#pragma once

#include <vector>

#include "app/dataset.hpp"
#include "domain/evaluation.hpp"
#include "importers/activity_ratings.hpp"

namespace willai::lab {

// All tasks first, then the groups of activities in the order of their ids. A task counts in every group that one of
// its rated activities belongs to, with its whole rating. Empty when no task has a rating and labels by people and
// GPT-4.
std::vector<GroupAgreement> evaluate_activity_ratings(const Dataset& dataset,
                                                      const std::vector<ActivityRating>& ratings);

}  // namespace willai::lab
