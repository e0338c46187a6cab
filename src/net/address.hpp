// What addresses may be fetched, and where a redirect may lead.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::net {

inline constexpr int kMostRedirects = 5;

// `to` itself, or why nobody should follow: to anything but the web, or out of an encrypted connection.
Result<std::string> next_address(std::string_view from, std::string_view to);

// Without control characters, which a terminal would obey, and cut where nobody reads on.
std::string printable(std::string_view text);

}  // namespace willai::net
