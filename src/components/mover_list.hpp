// Professions whose range changed since the last edition, or the sentence that there are none.
#pragma once

#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "views/front_page.hpp"

namespace willai::components {

void render_movers(Html& out, const std::vector<views::MoverRow>& movers, std::string_view note);

}  // namespace willai::components
