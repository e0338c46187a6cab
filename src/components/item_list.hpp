// Strategies, and tools in use today: each has a title and a text.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/analysis_parts.hpp"

namespace willai::components {

void render_strategies(Html& out, const std::vector<views::StrategyItem>& items);
void render_tools(Html& out, const std::vector<views::StrategyItem>& items);

}  // namespace willai::components
