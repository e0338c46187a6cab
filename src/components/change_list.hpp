// What changed from one edition to the next: all changes of one kind.
#pragma once

#include "html/html.hpp"
#include "views/edition_page_view.hpp"

namespace willai::components {

void render_changes(Html& out, const views::ChangeList& list);

}  // namespace willai::components
