// The manual page willai(1), made from the tables that --help prints.
#pragma once

#include <string>

#include "system/builtin.hpp"

namespace CLI {
class App;
}

namespace willai::cli {

// In the language of man(7), without the last line feed.
std::string manual_of(const CLI::App& line, const system::BuildFacts& facts);

}  // namespace willai::cli
