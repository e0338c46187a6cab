// Observed use of a task as points in the order of time, with a line of text where the method changed.
#pragma once

#include "html/html.hpp"
#include "views/use_parts.hpp"

namespace willai::components {

// Nothing if there is no group.
void render_use_table(Html& out, const views::UseTable& table);

}  // namespace willai::components
