// Where the measures disagree most: one strip per profession, one dot per study.
#pragma once

#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "views/front_page.hpp"

namespace willai::components {

void render_disagreements(Html& out, const std::vector<views::DisagreementRow>& rows, std::string_view note);

}  // namespace willai::components
