// The tasks of a profession: level, range, rationale. On a phone each row is a card.
#pragma once

#include "html/html.hpp"
#include "views/task_parts.hpp"

namespace willai::components {

void render_task_table(Html& out, const views::TaskTable& table);

}  // namespace willai::components
