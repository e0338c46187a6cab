// A short item: level, headline, a sentence or two.
#pragma once

#include "html/html.hpp"
#include "views/front_page.hpp"

namespace willai::components {

void render_brief(Html& out, const views::BriefView& brief);

}  // namespace willai::components
