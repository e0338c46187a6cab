// The style sheet of a publication: its colors, and its name as large as it fits.
#pragma once

#include <string>

#include "domain/site.hpp"

namespace willai::routing {

// "" for a site that has our colors and a name of our length.
std::string style_of(const Site& site);

}  // namespace willai::routing
