// The style sheet of a publication: its colors, and its name in a face that has its letters, as large as it fits.
#pragma once

#include <string>

#include "domain/site.hpp"

namespace willai::routing {

// "" for a site that has our colors and our name.
std::string style_of(const Site& site);

}  // namespace willai::routing
