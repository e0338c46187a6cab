// What a result can be held against: the average of the profession, the week after the plan, the link of somebody else.
#pragma once

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

void render_compare_ways(Html& out, const views::CompareWays& ways);

}  // namespace willai::components
