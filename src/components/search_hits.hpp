// Professions that a search met: the likeliest set large, or a list of which each line tells one from the others.
#pragma once

#include <vector>

#include "html/html.hpp"
#include "views/view.hpp"

namespace willai::components {

void render_best_hit(Html& out, const views::SearchHit& hit);

// What a line of the list says below the name.
enum class HitLine { apart, because };
void render_hits(Html& out, const std::vector<views::SearchHit>& hits, HitLine line);

}  // namespace willai::components
