// What is known of every source and measure that an edition may hold.
#pragma once

#include <string_view>
#include <vector>

#include "domain/edition.hpp"

namespace willai {

// The sources in the order in which pages list them. `onet_release` is the folder's name, "db_30_1_text";
// `about_content` is what the content folder says of how it was made.
std::vector<Source> known_sources(std::string_view onet_release, std::string_view about_content);
// The measures of the label file; counts are still 0.
std::vector<Measure> label_measures();

}  // namespace willai
