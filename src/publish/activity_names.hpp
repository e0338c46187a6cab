// Work activities under one id, whatever the release of O*NET calls them. Until release 30.2 an activity was
// 4.A.2.a.4.I11.D03; since 30.3 it is 4.A.2.a.4.k.3, and some moved and were numbered anew. Their titles stayed, so an
// activity that this project rated is found by its title, and keeps the id under which it was rated.
#pragma once

#include <vector>

#include "importers/activity_ratings.hpp"
#include "publish/dataset.hpp"

namespace willai::publish {

// Changes the ids in the tables of activities and of their links to tasks. Adds a note about those that were not found.
void name_activities_as_rated(const std::vector<importers::ActivityTitle>& titles, Dataset& dataset);

}  // namespace willai::publish
