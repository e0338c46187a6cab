// A script of the site that helps with its page; every page works without.
#pragma once

#include <string_view>

#include "html/html.hpp"

namespace willai::components {

// Prints nothing for "".
inline void render_script(Html& out, std::string_view path) {
  if (!path.empty()) out << "<script defer src=\""_html << Url{path} << "\"></script>\n"_html;
}

}  // namespace willai::components
