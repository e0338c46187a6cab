// Says that a page is a general overview, and links to the assessment of the reader's own week.
#pragma once

#include <string_view>

#include "html/html.hpp"

namespace willai::components {

// A link to the assessment that looks like a button. `profession` as below.
void render_assessment_button(Html& out, std::string_view profession);

// `profession` is the slug of the one to start with; "" starts with the question which.
void render_assessment_call(Html& out, std::string_view sentence, std::string_view profession);

}  // namespace willai::components
