// Name, number, motto, date and the sections, at the head of every page; large on the front page.
#pragma once

#include "html/html.hpp"
#include "views/head_parts.hpp"

namespace willai::components {

void render_masthead(Html& out, const views::PageHead& head);

}  // namespace willai::components
