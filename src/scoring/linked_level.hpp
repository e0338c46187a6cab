// What the readers of the published tasks that an editor's task names settle on together.
#pragma once

#include <optional>
#include <vector>

#include "domain/level.hpp"
#include "domain/task.hpp"

namespace willai::scoring {

// Of the mean of their probabilities. Absent where none of them has a settled level.
std::optional<Level> level_of_linked(const std::vector<PublishedTask>& published);

}  // namespace willai::scoring
