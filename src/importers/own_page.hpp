// content/pages/*.md: pages that a publication writes itself, in Markdown. Takes text, returns the page and its faults.
#pragma once

#include <string_view>

#include "domain/site.hpp"
#include "importers/table.hpp"

namespace willai::importers {

// "# Title", a paragraph that becomes the standfirst, and the text. `file` is the path in faults; its name without
// ".md" is the slug. The page on privacy may go without a title: it has ours. One row, or none if there is a fault.
Imported<SitePage> parse_own_page(std::string_view text, std::string_view file);

}  // namespace willai::importers
