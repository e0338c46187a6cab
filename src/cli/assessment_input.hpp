// The assessment a command is given: a file, or standard input.
#pragma once

#include <string>

#include "base/result.hpp"

namespace willai::cli {

// "-" is standard input. Never more than an assessment may have and one byte, so that a longer one is refused unheld.
Result<std::string> read_assessment(const std::string& file);

}  // namespace willai::cli
