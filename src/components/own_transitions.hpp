// Neighboring professions as this reader stands to them: what carries over, what they ask more of, what the reader has.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/result_view.hpp"

namespace willai::components {

// Prints nothing where there are none.
void render_own_transitions(Html& out, const std::vector<views::ResultTransition>& transitions);

}  // namespace willai::components
