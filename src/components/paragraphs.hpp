// Plain paragraphs, the first with an initial if the page has no other.
#pragma once

#include <string>
#include <vector>

#include "html/html.hpp"

namespace willai::components {

enum class Opening { plain, initial };

void render_paragraphs(Html& out, const std::vector<std::string>& paragraphs, Opening opening);

}  // namespace willai::components
