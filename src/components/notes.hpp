// The sources cited on the page, numbered as the evidence marks are.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/head_parts.hpp"

namespace willai::components {

// Prints nothing if nothing is cited.
void render_notes(Html& out, const std::vector<views::Note>& notes);

}  // namespace willai::components
