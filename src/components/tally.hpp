// The tasks of a profession as a row of boxes, one a task, and how many stand at each level in words.
#pragma once

#include "html/html.hpp"
#include "views/profession_page.hpp"

namespace willai::components {

void render_tally(Html& out, const std::vector<views::TallyRow>& rows);

}  // namespace willai::components
