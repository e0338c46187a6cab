// What one file of the data folder says of another: signs that a file was cut where nobody could see it.
#pragma once

#include "app/dataset.hpp"

namespace willai {

// Adds a reject for every file that speaks of what its fellow doesn't have, or that ends before it.
void check_references(Dataset& dataset);

}  // namespace willai
