// The agreement tables of the studies, computed from their own files, so that a reader can check us against the papers.
#pragma once

#include "app/dataset.hpp"
#include "domain/evaluation.hpp"

namespace willai {

// An error when the dataset holds no labels.
Result<MeasureEvaluation> evaluate_measures(const Dataset& dataset);

}  // namespace willai
