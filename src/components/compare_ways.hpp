// What a result can be compared with: the average of the profession, the week after its first two changes, another reader's link.
#pragma once

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

void render_compare_ways(Html& out, const views::CompareWays& ways);

}  // namespace willai::components
