// The files of a chart: pictures to take along, the numbers in it, and what one has to know about them.
#pragma once

#include <string_view>

#include "html/html.hpp"

namespace willai::components {

// `name` is that of the chart in its addresses.
void render_chart_menu(Html& out, std::string_view name);

}  // namespace willai::components
