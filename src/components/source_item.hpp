// One source: what it is, what was taken from it, what was changed, the files and their hashes.
#pragma once

#include "html/html.hpp"
#include "views/sources_page.hpp"

namespace willai::components {

void render_source(Html& out, const views::SourceItem& source);

}  // namespace willai::components
