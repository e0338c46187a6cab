// Several tasks in one line are told apart.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace willai {

// The tasks of a line: cut at semicolons, line ends, bullets and full stops, and at "and" where a verb of `verbs`
// begins something of its own ("answer phones and schedule visits", not "inspect and repair engines"). One, the whole
// line, when there is nothing to cut; every part has two words or more.
std::vector<std::string> tasks_in(std::string_view line, const std::set<std::string>& verbs);

}  // namespace willai
