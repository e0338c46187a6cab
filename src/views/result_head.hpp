// The head of a result, on the page and on paper.
#pragma once

#include <string>

#include "views/result_view.hpp"

namespace willai::views {

// Answered and not; 0 if no hours were given.
double hours_of_week(const ResultView& result);

// "5 to 10", "8"
std::string span_text(const std::string& low, const std::string& high);
// The same for hours: whole if a week has many, halves if it has few.
std::string hours_span(const Range& hours);
// The same to a tenth: "20 to 22.5"
std::string hours_range(const Range& hours);

// The unit of the time at a level: percent if a week has no hours.
enum class TimeUnit : unsigned char { hours, parts };
// From the least to the most: "12 to 14 h", "30 to 35%"
std::string level_value(const ResultLevel& level, TimeUnit unit);

std::string result_headline(const ResultView& result);
// What the range of the week is based on; "" if there are no tasks.
std::string result_basis(const ResultView& result);

}  // namespace willai::views
