// The address of a site: "https://example.org/jobs" -> its origin and its base path.
#pragma once

#include <string>

#include "base/result.hpp"
#include "routing/site_options.hpp"

namespace willai::cli {

// "" gives neither origin nor base path.
Result<routing::SiteOptions> parse_base_url(const std::string& url);

}  // namespace willai::cli
