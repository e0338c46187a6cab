// A small range on the exposure scale, 100 pixels wide; the range stands beside it as a number, so it is hidden
// from screen readers. Kept to 90 bytes: a page may have forty of them.
#pragma once

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

void render_range_plot(Html& out, const views::Plot& plot);

}  // namespace willai::components
