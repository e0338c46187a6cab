// Each task of a reader's week: hours, level, range, rationale, and what the level is based on, which opens below it.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/result_view.hpp"

namespace willai::components {

void render_result_tasks(Html& out, const std::vector<views::ResultTask>& tasks);

}  // namespace willai::components
