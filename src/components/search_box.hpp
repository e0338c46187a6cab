// "What do you do?"
#pragma once

#include <string_view>

#include "html/html.hpp"

namespace willai::components {

// `query` is what was typed before; may be empty.
void render_search_box(Html& out, std::string_view query);

}  // namespace willai::components
