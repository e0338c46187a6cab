// What training and evaluation of the task model read: the data folder, and our own ratings and phrasings.
#pragma once

#include <string>

#include "lab/training_set.hpp"
#include "base/result.hpp"

namespace willai::lab {

// Faults of the files are printed; then an error.
Result<TrainingSet> load_training_set(const std::string& data_folder);

}  // namespace willai::lab
