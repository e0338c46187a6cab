// What the API says of a typed task.
#pragma once

#include <string>

#include "scoring/task_scorer.hpp"
#include "service/record.hpp"

namespace willai::service {

struct ScoreOf {
  std::string line;
  const scoring::ScoredLine& scored;
};

const Resource<ScoreOf>& scores();

}  // namespace willai::service
