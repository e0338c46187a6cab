// A profession in a few lines, for a frame in a page of another site: no script, no form, and all in text.
#pragma once

#include <string>

#include "pages/pages.hpp"
#include "views/profession_page.hpp"

namespace willai::pages {

std::string render_embed(const views::ProfessionPage& view, const Frame& frame);

}  // namespace willai::pages
