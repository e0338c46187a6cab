// What the charts of a page share: the hatch of MEDIUM, the gridlines of a measure row, the gap next to its axis.
#pragma once

#include "html/html.hpp"

namespace willai::components {

void render_chart_defs(Html& out);

}  // namespace willai::components
