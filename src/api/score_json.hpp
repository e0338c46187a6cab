// What `willai score` says of a line (docs/api.md, "willai score").
#pragma once

#include <string>
#include <string_view>

#include "api/explain.hpp"
#include "scoring/task_scorer.hpp"

namespace willai::api {

// One JSON object, without a line break.
std::string to_json(std::string_view line, const scoring::ScoredLine& scored);

// The same without braces and without the line itself, as members of another object.
std::string score_members(const scoring::ScoredLine& scored, Explain explain);
// Of a row that could not be read.
std::string unread_score_members(const std::string& why);

// "rated", "linked", "predicted"
std::string_view word_of(scoring::ScoreBasis basis);

}  // namespace willai::api
