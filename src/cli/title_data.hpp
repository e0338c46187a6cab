// What fitting and judging the matching of titles read: O*NET, and how people put the same thing otherwise.
#pragma once

#include <string>

#include "app/dataset.hpp"
#include "base/result.hpp"
#include "matching/match_tables.hpp"

namespace willai::cli {

struct TitleData {
  Dataset dataset;
  Rewordings rewordings;
};

// Faults of the files are printed; then an error.
Result<TitleData> load_title_data(const std::string& data_folder);

}  // namespace willai::cli
