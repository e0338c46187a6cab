// Links that filter, sort or turn the pages of a list; the active one is marked and not a link.
#pragma once

#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "views/index_page.hpp"
#include "views/link.hpp"

namespace willai::components {

// Each prints nothing if there is nothing to choose.
void render_links(Html& out, std::string_view label, const std::vector<views::Link>& links);
// With their marks and how many professions each leaves.
void render_filters(Html& out, std::string_view label, const std::vector<views::FilterRow>& filters);
// In the name of a fold: ": Much of the work", unless it is the first choice, which leaves nothing out.
void render_chosen(Html& out, const std::vector<views::FilterRow>& filters);
// Folded, because there are too many of them above a list. The label names the active one.
void render_folded_filters(Html& out, std::string_view label, const std::vector<views::FilterRow>& filters);

}  // namespace willai::components
