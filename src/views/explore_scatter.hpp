// All work against pay, and against growth: a dot for each profession.
#pragma once

#include <vector>

#include "views/explore_rows.hpp"

namespace willai::views {

// Across, the middle of the range; up, pay on a scale of doublings, or projected change. Absent if no profession has both.
std::optional<ExploreScatter> explore_scatter(const std::vector<Worked>& all, const ExploreChoice& choice,
                                              const EditionFacts& facts);

}  // namespace willai::views
