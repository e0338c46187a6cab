// The edition a command works on: a file, or the one built into the program.
#pragma once

#include "routing/open_edition.hpp"

namespace willai::cli {

using routing::open_edition;

}  // namespace willai::cli
