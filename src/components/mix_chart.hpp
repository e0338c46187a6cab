// A strip divided by level, more ink for more exposure, with the shares in words below it. What nobody rated
// is a dashed part at its end, not a level.
#pragma once

#include "html/html.hpp"
#include "views/chart_parts.hpp"

namespace willai::components {

// Prints nothing for a chart without parts.
void render_mix_chart(Html& out, const views::MixChart& chart);

}  // namespace willai::components
