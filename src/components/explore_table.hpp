// All work as a table that can be sorted; as short as markup allows, because it has hundreds of rows.
#pragma once

#include "html/html.hpp"
#include "views/explore_page.hpp"

namespace willai::components {

void render_explore_table(Html& out, const views::ExplorePage& view);

}  // namespace willai::components
