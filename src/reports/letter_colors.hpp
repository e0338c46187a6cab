// The accent of a publication in its letters.
#pragma once

#include <string>

#include "domain/site.hpp"

namespace willai::reports {

// Letters keep our paper and ink. An accent that cannot be read on them stays ours.
std::string in_colors_of(const Site& site, std::string html);

}  // namespace willai::reports
