// ZIPs of publishers. Only what is asked for by name is unpacked, into memory and within limits.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace willai::disk {

// The bytes of those `members` that the ZIP has, by name. An error when the ZIP is damaged, when it holds a path that
// leads out of its folder, or when the members have more than `largest` bytes together.
Result<std::map<std::string, std::string>> unpack_members(const std::string& zip,
                                                          const std::vector<std::string>& members, long long largest);

}  // namespace willai::disk
