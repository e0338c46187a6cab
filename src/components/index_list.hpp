// Links to tasks or professions, each with its level or its range at the end of a dotted leader.
#pragma once

#include "html/html.hpp"
#include "views/index_parts.hpp"

namespace willai::components {

// A whole O*NET sentence is too long for a leader line: if the page has it elsewhere, it is cut after a word.
enum class Names { whole, shortened };

// With its title as h3; prints nothing if there are no rows.
void render_index_list(Html& out, const views::IndexList& list, Names names = Names::whole);
void render_index_rows(Html& out, const std::vector<views::IndexRow>& rows, Names names = Names::whole);

}  // namespace willai::components
