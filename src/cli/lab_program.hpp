// `willai train` and `willai evaluate` are in a second program, willai-lab, which readers and operators do not need.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace willai::cli {

bool is_lab_command(std::string_view word);

// Replaces this process by willai-lab, the file beside this program, with the same arguments. Returns only if that
// fails: it then prints on `err` how to build it, and returns exit code 1.
int run_lab_program(const std::vector<std::string>& words, std::ostream& err);

}  // namespace willai::cli
