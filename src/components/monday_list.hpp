// What to do on Monday, task by task; where to learn; and the page for a manager or a union.
#pragma once

#include "html/html.hpp"
#include "views/result_view.hpp"

namespace willai::components {

void render_monday(Html& out, const std::vector<views::ResultMonday>& tasks);
void render_learning(Html& out, const std::vector<views::ResultLearning>& regions);
void render_handout(Html& out, const views::ResultHandout& page);

}  // namespace willai::components
