// A small range on the exposure scale, 100 pixels wide; the range stands beside it as a number, so it is hidden
// from screen readers. It has no class, for a page may have forty of them: the table it stands in styles it.
#pragma once

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

void render_range_plot(Html& out, const views::Plot& plot);

}  // namespace willai::components
