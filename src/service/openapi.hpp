// The API as OpenAPI 3.1, and as Markdown for people. Both come from the one list of operations.
#pragma once

#include <string>
#include <string_view>

#include "service/home.hpp"

namespace willai::service {

// What the description says of the publication.
struct About {
  std::string name;     // of the publication
  std::string version;  // of the program
};

std::string openapi_json(const About& about, const Home& home);

// For the readable page and docs/api.md: addresses are written as paths.
std::string operations_markdown();

}  // namespace willai::service
