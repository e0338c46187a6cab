// The tasks of an edition that a typed task is compared with, and those that it may be.
#pragma once

#include <vector>

#include "assessment/assessor.hpp"
#include "scoring/known_tasks.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

// Tasks with a label by people; in an edition without public data, those an editor rated.
std::vector<scoring::RatedTask> rated_tasks(const store::EditionReader& reader);

// All published tasks, by their words.
scoring::KnownTasks known_tasks(const store::EditionReader& reader);

}  // namespace willai::routing
