// A small range on the exposure scale, 100 pixels wide. The range is also written as a number, so the plot is hidden
// from screen readers. It has no class, because a page may have forty of them; its table styles it.
#pragma once

#include "html/html.hpp"
#include "views/chart_parts.hpp"

namespace willai::components {

void render_range_plot(Html& out, const views::Plot& plot);

}  // namespace willai::components
