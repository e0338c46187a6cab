// The fields of work, each with its number of professions and links to those led by one level.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

void render_fields(Html& out, const std::vector<views::FieldRow>& fields);

}  // namespace willai::components
