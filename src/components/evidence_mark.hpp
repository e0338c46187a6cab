// The superscript numbers that link a statement to its sources at the foot of the page.
#pragma once

#include <vector>

#include "html/html.hpp"

namespace willai::components {

void render_evidence_marks(Html& out, const std::vector<int>& notes);
// A single mark; 0 prints nothing.
void render_evidence_mark(Html& out, int note);

}  // namespace willai::components
