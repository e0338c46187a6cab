#include "components/range_plot.hpp"

#include <cmath>

namespace willai::components {
namespace {

int pixel_of(double place) { return static_cast<int>(std::lround(place * 100)); }

}  // namespace

void render_range_plot(Html& out, const views::Plot& plot) {
  out << "<svg aria-hidden=\"true\"><path d=\"M"_html << pixel_of(plot.low) << " 9H"_html << pixel_of(plot.high)
      << "\"/>"_html;
  if (plot.dot) out << "<path d=\"M"_html << pixel_of(*plot.dot) << " 9h0\"/>"_html;
  out << "</svg>"_html;
}

}  // namespace willai::components
