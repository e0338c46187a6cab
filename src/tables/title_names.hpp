// Usual names of a column with job titles, in small letters.
#pragma once

#include <array>
#include <string_view>

namespace willai::tables {

inline constexpr std::array<std::string_view, 8> kTitleNames = {"title",    "job title",      "jobtitle",   "job",
                                                                "position", "position title", "occupation", "role"};

}  // namespace willai::tables
