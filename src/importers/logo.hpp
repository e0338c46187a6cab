// The logo of a publication: an SVG without scripts and without anything from elsewhere, or a PNG.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/site.hpp"

namespace willai::importers {

// The address contains a hash of the bytes, so that browsers may keep the picture forever. An error says in one sentence
// why the file is not taken.
Result<SiteLogo> read_logo(std::string_view bytes, std::string_view file);

}  // namespace willai::importers
