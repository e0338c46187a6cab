// Where the measures part most: one strip a profession, a dot a study.
#pragma once

#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

void render_disagreements(Html& out, const std::vector<views::DisagreementRow>& rows, std::string_view note);

}  // namespace willai::components
