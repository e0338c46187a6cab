// The measures that publishers issue by occupation, as the dataset's rows give them.
#pragma once

#include <vector>

#include "app/occupation_joining.hpp"

namespace willai {

// Every measure of which the dataset holds the file, in the order of the catalog; the label measures are not among
// them.
std::vector<PublishedMeasure> published_measures(const Dataset& dataset);

}  // namespace willai
