// All work against pay or growth: a circle for each profession. A picture: the table on the page says all that it shows.
#pragma once

#include "html/html.hpp"
#include "views/explore_page.hpp"

namespace willai::components {

void render_explore_scatter(Html& out, const views::ExploreScatter& scatter);

}  // namespace willai::components
