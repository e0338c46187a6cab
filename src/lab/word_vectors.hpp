// Pre-trained word vectors, as training requests them.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/result.hpp"
#include "scoring/text_space.hpp"

namespace willai::lab {

class WordVectorSource {
 public:
  virtual ~WordVectorSource() = default;
  // The vectors of the requested words, and of the `most_frequent` words of the language, if the source has them.
  virtual Result<std::map<std::string, scoring::WordVector>> load(const std::set<std::string>& wanted,
                                                         int most_frequent) const = 0;
};

}  // namespace willai::lab
