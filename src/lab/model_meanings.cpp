#include "lab/model_meanings.hpp"

namespace willai::lab {

Result<std::map<std::string, scoring::WordVector>> ModelMeanings::load(const std::set<std::string>&, int) const {
  std::map<std::string, scoring::WordVector> vectors;
  for (const scoring::KnownWord& word : words_)
    for (std::size_t i = 0; i < scoring::kDimensions; ++i)
      vectors[word.word][i] = word.scale * static_cast<float>(word.vector[i]);
  return vectors;
}

}  // namespace willai::lab
