// The table of contents of a long page, as links to its sections.
#pragma once

#include <vector>

#include "html/html.hpp"

namespace willai::components {

struct ContentsEntry {
  Markup name;
  Markup id;
};

// Prints nothing for fewer than three sections.
void render_contents(Html& out, const std::vector<ContentsEntry>& entries);

}  // namespace willai::components
