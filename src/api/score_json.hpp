// What `willai score` prints of a line (docs/api.md, "willai score").
#pragma once

#include <string>
#include <string_view>

#include "scoring/task_scorer.hpp"

namespace willai::api {

// One JSON object, without a line break.
std::string to_json(std::string_view line, const scoring::ScoredLine& scored);

}  // namespace willai::api
