// The plot in a row of a measure table, and the axis above them. Fluid: x in percent, y in pixels, no viewBox,
// so the type has the same size at every width.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "views/chart_parts.hpp"
#include "views/measure_parts.hpp"

namespace willai::components {

void render_measure_axis(Html& out, const std::vector<std::string>& ticks, bool with_gap);
// `band` is the gray range behind the dots; absent for observed use.
void render_measure_plot(Html& out, const views::MeasureRow& row, const std::optional<views::Plot>& band);

}  // namespace willai::components
