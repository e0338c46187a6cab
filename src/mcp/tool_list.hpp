// What each tool is for, what it takes and what it returns.
#pragma once

#include <string_view>

namespace willai::mcp {

inline constexpr std::string_view kAssessTool = "assess_week";
inline constexpr std::string_view kTitlesTool = "match_title";

bool has_tool(std::string_view name);

// What to be careful about when one passes on what the tool says.
std::string_view caveat_of(std::string_view name);

}  // namespace willai::mcp
