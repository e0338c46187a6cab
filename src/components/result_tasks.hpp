// Each task of a reader's week: hours, level, range, rationale, and what the level is based on, which opens below it.
#pragma once

#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "views/result_view.hpp"

namespace willai::components {

// `change` is the address of the week, where a reader chooses what was meant; "" for none.
void render_result_tasks(Html& out, const std::vector<views::ResultTask>& tasks, std::string_view change);

}  // namespace willai::components
