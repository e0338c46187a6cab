// The edition a command works on: a file, or the one built into the program.
#pragma once

#include <string>

#include "store/edition_reader.hpp"

namespace willai::cli {

// "" means the built-in edition.
Result<EditionReader> open_edition(const std::string& file);

}  // namespace willai::cli
