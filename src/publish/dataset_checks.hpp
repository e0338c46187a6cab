// Compares the files of the data folder with each other, to find files that were cut at a place where it does not show.
#pragma once

#include "publish/dataset.hpp"

namespace willai::publish {

// Adds a reject for every file that refers to something its companion does not have, or that ends too early.
void check_references(Dataset& dataset);

}  // namespace willai::publish
