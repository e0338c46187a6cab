// The input for training and evaluating the task model: the data folder, and our own ratings and phrasings.
#pragma once

#include <string>

#include "base/result.hpp"
#include "lab/training_set.hpp"

namespace willai::lab {

// Prints the faults of the files, then returns an error.
Result<TrainingSet> load_training_set(const std::string& data_folder);

}  // namespace willai::lab
