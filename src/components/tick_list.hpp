// Check boxes for names: skills, tools.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

// `field` is the name under which the form sends what is selected.
void render_tick_list(Html& out, Markup field, const std::vector<views::TickRow>& rows);

}  // namespace willai::components
