// Wages and outlook: a ledger with dates, and the wages on one axis.
#pragma once

#include "html/html.hpp"
#include "views/chart_parts.hpp"
#include "views/outlook_parts.hpp"

namespace willai::components {

void render_outlook(Html& out, const views::Outlook& outlook);
// A line from the lowest tenth to the highest, a bar for the middle half, a dot at the median.
void render_wage_plot(Html& out, const views::WagePlot& plot);

}  // namespace willai::components
