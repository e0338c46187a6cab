// A printed report as one HTML file that needs nothing else: no font, picture, script or address of another host.
#pragma once

#include <string>

#include "reports/document.hpp"

namespace willai::reports {

std::string to_html(const Document& document);

}  // namespace willai::reports
