// "What do you do?"
#pragma once

#include <string_view>

#include "html/html.hpp"

namespace willai::components {

struct SearchBox {
  std::string_view query = {};   // what was typed before
  std::string_view script = {};  // path that suggests titles while one types; "" leaves a plain form
};

void render_search_box(Html& out, const SearchBox& box);

}  // namespace willai::components
