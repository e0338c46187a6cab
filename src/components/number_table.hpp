// A table of numbers that scrolls sideways if it is too wide.
#pragma once

#include "html/html.hpp"
#include "views/table_parts.hpp"

namespace willai::components {

void render_number_table(Html& out, const views::NumberTable& table);

}  // namespace willai::components
