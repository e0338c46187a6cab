// IWA-disjoint cross-validation of the task model, beside its anchors on the same rows.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "lab/task_training.hpp"
#include "domain/model_evaluation.hpp"

namespace willai::lab {

// Known tasks as people type them: O*NET task id and text. Never trained on.
using TypedTasks = std::vector<std::pair<std::uint32_t, std::string>>;

Result<ModelEvaluation> evaluate_task_model(const TrainingSet& set, const WordVectorSource& vectors,
                                            const TypedTasks& typed,
                                            const std::function<void(const std::string&)>& tell);

}  // namespace willai::lab
