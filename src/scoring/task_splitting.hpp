// Splits a line into its tasks.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace willai::scoring {

// Splits a line into its tasks: at semicolons, line ends, bullets and periods, and at "and" or a comma if one of `verbs` begins
// a task of its own after it ("answer phones and schedule visits", not "inspect and repair engines"). Returns the whole
// line if there is nothing to split; every part has two words or more.
std::vector<std::string> tasks_in(std::string_view line, const std::set<std::string>& verbs);

}  // namespace willai::scoring
