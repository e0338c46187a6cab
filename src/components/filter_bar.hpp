// Links that filter a list; the active one is marked and not a link.
#pragma once

#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

void render_filters(Html& out, std::string_view label, const std::vector<views::Link>& filters);

}  // namespace willai::components
