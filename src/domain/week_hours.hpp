// Time per week as people type it in a field, and as the field shows it again.
//
//   parse_hours("2.5");      // 150 minutes; so "2,5", "2:30", "2 h 30" and "150 min"
//   hours_field(150);        // "2.5"
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai {

// Minutes, 0 to kMostMinutes. The error is half a sentence: "write the hours as a number, such as 4 or 2.5".
Result<int> parse_hours(std::string_view text);

// Text that parse_hours() reads as these minutes: "4", "2.5", "0:20".
std::string hours_field(long long minutes);

}  // namespace willai
