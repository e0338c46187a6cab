// A scored roster as CSV: every title with its figures, and the sheet of decisions.
#pragma once

#include <string>

#include "domain/roster.hpp"

namespace willai::roster {

// One row per department and title.
std::string lines_csv(const Roster& roster);
// Each title that needs a decision once, with what is likely.
std::string review_csv(const Roster& roster);

}  // namespace willai::roster
