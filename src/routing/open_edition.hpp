// An edition by its file; "" is the one built into the program.
#pragma once

#include <string>

#include "store/edition_reader.hpp"

namespace willai::routing {

Result<store::EditionReader> open_edition(const std::string& file);

}  // namespace willai::routing
