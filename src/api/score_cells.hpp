// A score as cells of a table (docs/api.md, "Scores in a table").
#pragma once

#include <string>
#include <vector>

#include "api/explain.hpp"
#include "scoring/task_scorer.hpp"

namespace willai::api {

std::vector<std::string> score_columns(Explain explain);
// One per column.
std::vector<std::string> score_cells(const scoring::ScoredLine& scored, Explain explain);

// Cells of a row that could not be read.
std::vector<std::string> unread_score_cells(const std::string& why, Explain explain);

}  // namespace willai::api
