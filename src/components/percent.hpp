// A position along an axis or a strip, written into SVG as a percentage.
//
//   out << "<rect x=\""_html << Percent{0.4575} << "\"/>"_html;   // x="45.75%"
#pragma once

#include "html/html.hpp"

namespace willai::components {

// 0 is the left end, 1 the right one; written with two decimals at most.
struct Percent {
  double share;
};

Html& operator<<(Html& out, Percent place);

}  // namespace willai::components
