// How far our own ratings of activities, carried over to tasks, agree with people; compared with GPT-4 on the same
// tasks.
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "domain/evaluation.hpp"
#include "importers/activity_ratings.hpp"

namespace willai::lab {

// First all tasks, then the groups of activities in the order of their ids. A task counts in every group of its rated
// activities, with its whole rating. Empty if no task has a rating and labels by people and GPT-4.
std::vector<GroupAgreement> evaluate_activity_ratings(const publish::Dataset& dataset,
                                                      const std::vector<importers::ActivityRating>& ratings);

}  // namespace willai::lab
