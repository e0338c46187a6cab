// Which URLs may be downloaded, and where a redirect may lead.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::pull {

inline constexpr int kMostRedirects = 5;

// `to` itself, or an error if it must not be followed: not http(s), or leaving an encrypted connection.
Result<std::string> next_address(std::string_view from, std::string_view to);

// Removes control characters, which a terminal would obey, and cuts the text to a readable length.
std::string printable(std::string_view text);

}  // namespace willai::pull
