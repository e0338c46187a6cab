// What to do on Monday, where to learn, and a page for a manager or a union: from the written layer and the reader's answers.
#pragma once

#include "views/result_view.hpp"

namespace willai::views {

// `view` has its tasks, levels and words already.
void add_monday(const ResultGrounds& grounds, ResultView& view);

}  // namespace willai::views
