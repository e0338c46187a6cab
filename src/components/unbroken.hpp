// Prose with ranges that do not break over two lines: "0.25–0.42" stays whole.
#pragma once

#include <string_view>

#include "html/html.hpp"

namespace willai::components {

void render_unbroken(Html& out, std::string_view text);

}  // namespace willai::components
