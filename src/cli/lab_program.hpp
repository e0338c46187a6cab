// `willai train` and `willai evaluate` live in a second program, willai-lab, which readers and operators do not need.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace willai::cli {

bool is_lab_command(std::string_view word);

// Becomes willai-lab, the file beside this program, with the same words. Returns only if that is not possible: then one
// sentence on `err` says how to build it, and the exit code is 1.
int run_lab_program(const std::vector<std::string>& words, std::ostream& err);

}  // namespace willai::cli
