// The measures that publishers issue by occupation, read from the rows of the dataset.
#pragma once

#include <string_view>
#include <vector>

#include "publish/occupation_joining.hpp"

namespace willai::publish {

// The gap for publishers who leave out shares below a minimum number of conversations.
inline constexpr std::string_view kTooRare = "too little use was observed to measure; that is not the same as none";

// Every measure whose file is in the dataset, in the order of the catalog; without the label measures.
std::vector<PublishedMeasure> published_measures(const Dataset& dataset);

// The wage below which 10, 25, 50, 75 or 90 percent earn (places 0 to 4), or why there is none.
PublishedValue published_wage(const importers::bls::WageRow& row, std::size_t percentile);

}  // namespace willai::publish
