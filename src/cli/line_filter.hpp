// A command as a filter: one line in, one line out, in order, on all cores.
#pragma once

#include <functional>
#include <string>

namespace willai::cli {

// `answer` is called from several threads at once. The line end is added here.
void answer_lines(const std::function<std::string(const std::string&)>& answer);

}  // namespace willai::cli
