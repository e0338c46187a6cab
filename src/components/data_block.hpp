// What a page is, as a JSON-LD block for search engines. It is data that no browser runs, so the policy on scripts does not
// concern it.
#pragma once

#include <string_view>

#include "html/html.hpp"
#include "views/head_parts.hpp"

namespace willai::components {

// `site` is the address of the site; with "" the block has no addresses, because it needs whole ones.
void render_data_block(Html& out, const views::PageHead& head, std::string_view site);

}  // namespace willai::components
