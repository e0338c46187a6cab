// The measures that publishers issue by occupation, as the dataset's rows give them.
#pragma once

#include <string_view>
#include <vector>

#include "app/occupation_joining.hpp"

namespace willai {

// The gap of a publisher who prints no share below a number of conversations.
inline constexpr std::string_view kTooRare =
    "too little use was seen to measure; that is not the same as none";

// Every measure of which the dataset holds the file, in the order of the catalog; the label measures are not among
// them.
std::vector<PublishedMeasure> published_measures(const Dataset& dataset);

}  // namespace willai
