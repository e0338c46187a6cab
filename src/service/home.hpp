// Where the site is: every address in an answer is whole and carries the folder that the site lives in.
#pragma once

#include <string>
#include <string_view>

namespace willai::service {

struct Home {
  std::string address{};  // "https://example.org/jobs", without a slash at its end

  // "/profession/chef" -> "https://example.org/jobs/profession/chef"; "" stays ""
  std::string at(std::string_view path) const { return path.empty() ? "" : address + std::string(path); }
};

}  // namespace willai::service
