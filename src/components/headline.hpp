// The head of an article: section line, headline, standfirst.
#pragma once

#include <string_view>

#include "html/html.hpp"
#include "views/link.hpp"

namespace willai::components {

// `section` in small capitals, with a plain text or a link next to it; both may be empty.
void render_kicker(Html& out, std::string_view section, const views::Link& beside);
// h1 and standfirst; a short headline is set larger, a long one smaller.
void render_headline(Html& out, std::string_view headline, std::string_view standfirst);

}  // namespace willai::components
