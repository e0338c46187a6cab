// What the page of a task says of its observed use.
#pragma once

#include "domain/edition.hpp"
#include "domain/task.hpp"
#include "views/citations.hpp"
#include "views/use_parts.hpp"

namespace willai::views {

// One table for use of Claude in the words of the task, and one for use of ChatGPT for its activities; each only if a
// release names the task, or an activity.
std::vector<UseTable> use_view(const Task& task, const EditionFacts& facts, Citations& citations);

// "0.72%", "0.0015%": two digits that say something.
std::string small_percent(double percent);

}  // namespace willai::views
