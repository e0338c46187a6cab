// The position of a profession among all: a histogram, with its range in ink above the bars.
#pragma once

#include "html/html.hpp"
#include "views/chart_parts.hpp"

namespace willai::components {

void render_histogram(Html& out, const views::Histogram& histogram);

}  // namespace willai::components
