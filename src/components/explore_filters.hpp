// The filters of the map of all work: a form that works without script. The boxes of levels are the legend, too.
#pragma once

#include "html/html.hpp"
#include "views/explore_page.hpp"

namespace willai::components {

// Whether somebody answers the form; in a static copy the script does, and without it there is none.
enum class Answered : bool { by_script_alone, by_server };
void render_explore_filters(Html& out, const views::ExplorePage& view, Answered answered);

}  // namespace willai::components
