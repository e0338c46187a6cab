// The steps of the assessment with the current one marked; finished steps are links.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

void render_step_list(Html& out, const std::vector<views::StepLink>& steps);

}  // namespace willai::components
