// The lead story of the front page, with its figure.
#pragma once

#include "html/html.hpp"
#include "views/front_page.hpp"

namespace willai::components {

void render_story(Html& out, const views::StoryView& story);

}  // namespace willai::components
