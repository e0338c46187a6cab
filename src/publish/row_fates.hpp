// What became of every row of every file in the data folder: joined, not joined and why, passed over by its importer, or
// in a file that the program does not read. `willai measures --coverage` prints it.
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"

namespace willai::publish {

// In the order in which the files were read. The rows of a file add up to those it has.
std::vector<RowFate> row_fates_of(const Dataset& dataset, const std::vector<Unjoined>& unjoined);

}  // namespace willai::publish
