// Every edition, the newest first.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/editions_page.hpp"

namespace willai::components {

void render_editions(Html& out, const std::vector<views::EditionRow>& editions);

}  // namespace willai::components
