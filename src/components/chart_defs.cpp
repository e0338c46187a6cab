#include "components/chart_defs.hpp"

namespace willai::components {

// The gridlines are where measure_plot.cpp puts 0, ¼, ½, ¾ and 1; the gap is to their right.
void render_chart_defs(Html& out) {
  out << "<svg class=\"defs\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" "
         "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"g-ink\" d=\"M0 0h2v6H0z\"/>"
         "</pattern><g id=\"grid\" class=\"g-hair\"><line x1=\"1.5%\" x2=\"1.5%\" y2=\"100%\"/><line x1=\"23%\" "
         "x2=\"23%\" y2=\"100%\"/><line x1=\"44.5%\" x2=\"44.5%\" y2=\"100%\"/><line x1=\"66%\" x2=\"66%\" "
         "y2=\"100%\"/><line x1=\"87.5%\" x2=\"87.5%\" y2=\"100%\"/></g><g id=\"gap\"><line class=\"g-gapline\" "
         "x1=\"1.5%\" x2=\"87.5%\" y1=\"50%\" y2=\"50%\"/><circle class=\"g-gap\" cx=\"95.5%\" cy=\"50%\" r=\"5.5\"/>"
         "</g></defs></svg>\n"_html;
}

}  // namespace willai::components
