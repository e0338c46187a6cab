// The head of a result, on the page and on paper.
#pragma once

#include <string>

#include "views/result_view.hpp"

namespace willai::views {

// Answered and not; 0 if no hours were given.
double hours_of_week(const ResultView& result);

// The unit of the time at a level: percent if a week has no hours.
enum class TimeUnit : unsigned char { hours, parts };
// From the least to the most: "12 to 14 hours", "30 to 35%". Two weeks are compared in the unit that both have.
std::string level_value(const ResultLevel& level, TimeUnit unit);

std::string result_headline(const ResultView& result);
// What the range of the week is based on; "" if there are no tasks.
std::string result_basis(const ResultView& result);

}  // namespace willai::views
