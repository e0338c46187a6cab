// The word vectors that the task model keeps, for those who train something else and have no others at hand.
#pragma once

#include <vector>

#include "lab/word_vectors.hpp"

namespace willai::lab {

class ModelMeanings : public WordVectorSource {
 public:
  explicit ModelMeanings(std::vector<KnownWord> words) : words_(std::move(words)) {}
  // All it has, whatever is wanted.
  Result<std::map<std::string, WordVector>> load(const std::set<std::string>& wanted, int most_frequent) const override;

 private:
  std::vector<KnownWord> words_;
};

}  // namespace willai::lab
