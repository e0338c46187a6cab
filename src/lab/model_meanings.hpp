// The word vectors kept in the task model, for training other models when no others are available.
#pragma once

#include <vector>

#include "lab/word_vectors.hpp"

namespace willai::lab {

class ModelMeanings : public WordVectorSource {
 public:
  explicit ModelMeanings(std::vector<scoring::KnownWord> words) : words_(std::move(words)) {}
  // All it has, whatever is requested.
  Result<std::map<std::string, scoring::WordVector>> load(const std::set<std::string>& wanted,
                                                          int most_frequent) const override;

 private:
  std::vector<scoring::KnownWord> words_;
};

}  // namespace willai::lab
