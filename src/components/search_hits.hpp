// Professions that a search found: the most likely one in large type, or a list whose lines show the differences.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/search_page.hpp"

namespace willai::components {

void render_best_hit(Html& out, const views::SearchHit& hit);

// The text of a list line below the name.
enum class HitLine { apart, because };
void render_hits(Html& out, const std::vector<views::SearchHit>& hits, HitLine line);

}  // namespace willai::components
