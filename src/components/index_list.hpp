// Links to tasks or professions, each with its level or its range at the end of a dotted leader.
#pragma once

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

// With its title as h3; prints nothing when there are no rows.
void render_index_list(Html& out, const views::IndexList& list);
void render_index_rows(Html& out, const std::vector<views::IndexRow>& rows);

}  // namespace willai::components
