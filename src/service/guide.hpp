// What programs can ask of the site, in Markdown: the readable page, and the same in docs/api.md.
#pragma once

#include <string>

namespace willai::service {

// The rules, the operations and the codes of faults.
std::string guide_markdown();

}  // namespace willai::service
