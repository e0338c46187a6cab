// The content that the program carries, for commands that help to write one's own.
#pragma once

#include <set>

#include "publish/code_finder.hpp"

namespace willai::cli {

Result<publish::Content> load_common_content();
// Every code of O*NET-SOC that the program knows.
Result<std::set<OccupationCode>> load_known_codes();
// `folder` holds public measures; "" for none.
Result<publish::Dataset> load_data_if_given(const std::string& folder);
Result<publish::CodeFinder> make_code_finder(const publish::Content& common, const publish::Dataset& dataset);

}  // namespace willai::cli
