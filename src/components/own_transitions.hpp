// Neighboring professions from this reader's point of view: what carries over, what they also need, what the reader
// has.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/result_view.hpp"

namespace willai::components {

// Prints nothing if there are none.
void render_own_transitions(Html& out, const std::vector<views::ResultTransition>& transitions);

}  // namespace willai::components
