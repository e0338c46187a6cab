// The agreement tables of the studies, computed from their own files, so that a reader can check us against the papers;
// and our own ratings compared with people.
#pragma once

#include "publish/dataset.hpp"
#include "domain/evaluation.hpp"
#include "importers/activity_ratings.hpp"

namespace willai::lab {

// An error if the dataset has no labels.
Result<MeasureEvaluation> evaluate_measures(const publish::Dataset& dataset,
                                            const std::vector<importers::ActivityRating>& ratings);

}  // namespace willai::lab
