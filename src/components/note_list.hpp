// Short sentences in small type: what changed on a page, what was corrected.
#pragma once

#include <string>
#include <vector>

#include "html/html.hpp"

namespace willai::components {

void render_note_list(Html& out, const std::vector<std::string>& sentences);

}  // namespace willai::components
