// Where a profession stands among all: bars of counts, its range in ink above them.
#pragma once

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

void render_histogram(Html& out, const views::Histogram& histogram);

}  // namespace willai::components
