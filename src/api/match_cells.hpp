// A match as cells of a table (docs/api.md, "Matches in a table").
#pragma once

#include <string>
#include <vector>

#include "api/explain.hpp"
#include "matching/job_match.hpp"

namespace willai::api {

// `top` is how many candidates a full explanation has columns for.
std::vector<std::string> match_columns(Explain explain, std::size_t top);
// One per column.
std::vector<std::string> match_cells(const matching::JobMatch& match, Explain explain, std::size_t top);

}  // namespace willai::api
