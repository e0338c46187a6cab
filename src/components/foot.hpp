// The foot of every page: edition, attributions, standard links.
#pragma once

#include "html/html.hpp"
#include "views/head_parts.hpp"

namespace willai::components {

void render_foot(Html& out, const views::Foot& foot);

}  // namespace willai::components
