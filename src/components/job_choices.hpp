// Professions that a reader's words could mean, each with the text that matched and a link to continue.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

void render_job_choices(Html& out, const std::vector<views::JobChoice>& choices);

}  // namespace willai::components
