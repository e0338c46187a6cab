// Cross-validation of the task model with folds that share no intermediate work activity, compared with baselines on
// the same rows.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "domain/model_evaluation.hpp"
#include "lab/task_training.hpp"

namespace willai::lab {

// Known tasks in people's own words: O*NET task id and text. Never used for training.
using TypedTasks = std::vector<std::pair<std::uint32_t, std::string>>;

Result<ModelEvaluation> evaluate_task_model(const TrainingSet& set, const WordVectorSource& vectors,
                                            const TypedTasks& typed,
                                            const std::function<void(const std::string&)>& tell);

}  // namespace willai::lab
