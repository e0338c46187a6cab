// Formats the result of an assessment as text for a terminal.
#pragma once

#include <string>

#include "views/result_view.hpp"

namespace willai::cli {

std::string result_text(const views::ResultView& view);

}  // namespace willai::cli
