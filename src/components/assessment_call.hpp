// Says that a page is a general overview, and leads to the reader's own week.
#pragma once

#include <string_view>

#include "html/html.hpp"

namespace willai::components {

void render_assessment_call(Html& out, std::string_view sentence);

}  // namespace willai::components
