// The components of the assessment in the gallery.
#pragma once

#include "html/html.hpp"

namespace willai::pages {

void show_assessment(Html& out);

}  // namespace willai::pages
