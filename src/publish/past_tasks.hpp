// What a new edition remembers about the tasks of earlier editions.
#pragma once

#include <vector>

#include "publish/publish.hpp"

namespace willai::publish {

// Tasks of the last edition that are gone or have another level, tasks that are new in a profession it had, and
// everything that it remembered itself. Sorted by profession, task and edition.
std::vector<PastTask> past_tasks_of(const PreviousEdition& previous, const std::vector<Profession>& professions);

}  // namespace willai::publish
