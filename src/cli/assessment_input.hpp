// Reads the assessment that a command was given: a file, or standard input.
#pragma once

#include <string>

#include "base/result.hpp"

namespace willai::cli {

// "-" is standard input. Reads at most one byte more than an assessment may have, so that a longer one is refused
// without being read in full.
Result<std::string> read_assessment(const std::string& file);

}  // namespace willai::cli
