// A task without what a list, a sentence or a spreadsheet puts around it. Every way by which a typed task comes in goes through
// here: `willai score`, assessments, and the comparison with published tasks.
//
//   bare_task("• “Develop Web sites.”")   // "Develop Web sites"
#pragma once

#include <string_view>

namespace willai::scoring {

// Without bullets and numbering in front, quotation marks around it, and a full stop, comma or semicolon at the end.
std::string_view bare_task(std::string_view line);

}  // namespace willai::scoring
