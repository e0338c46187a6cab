// Neighboring occupations: what carries over, what is missing, exposure, wage and outlook.
#pragma once

#include "html/html.hpp"
#include "views/outlook_parts.hpp"

namespace willai::components {

void render_transitions(Html& out, const views::TransitionTable& table);

}  // namespace willai::components
