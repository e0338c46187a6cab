// The address of a site: "https://example.org/jobs" -> its origin and its base path.
#pragma once

#include <string>

#include "base/result.hpp"
#include "press/press.hpp"

namespace willai::cli {

// "" gives an empty origin and an empty base path.
Result<PressOptions> parse_base_url(const std::string& url);

}  // namespace willai::cli
