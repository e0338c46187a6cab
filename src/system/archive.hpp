// Unpacks publishers' ZIPs into memory: only requested members, and within limits.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace willai::system {

// The requested `members` that the ZIP has, by name. An error if the ZIP is damaged, has a path that leads out of its
// folder, or if the members have more than `largest` bytes in total.
Result<std::map<std::string, std::string>> unpack_members(const std::string& zip,
                                                          const std::vector<std::string>& members, long long largest);

}  // namespace willai::system
