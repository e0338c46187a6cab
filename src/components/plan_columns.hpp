// The plan for 30, 90 and 365 days; each line says what it is about.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/result_view.hpp"

namespace willai::components {

void render_plan(Html& out, const std::vector<views::ResultStep>& plan);

}  // namespace willai::components
