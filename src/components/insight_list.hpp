// Sentences computed from the data; the first is set larger.
#pragma once

#include <string>
#include <vector>

#include "html/html.hpp"

namespace willai::components {

void render_insights(Html& out, const std::vector<std::string>& insights);

}  // namespace willai::components
