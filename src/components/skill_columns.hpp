// Skills in their groups, each with its reason.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/analysis_parts.hpp"

namespace willai::components {

// Whether any column has something to say.
bool has_skills(const std::vector<views::SkillColumn>& columns);
void render_skill_columns(Html& out, const std::vector<views::SkillColumn>& columns);

}  // namespace willai::components
