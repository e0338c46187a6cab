// Word vectors made elsewhere, as training asks for them.
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
  // The vectors of the words wanted, and of the `most_frequent` words of the language, as far as the source has them.
  virtual Result<std::map<std::string, WordVector>> load(const std::set<std::string>& wanted,
                                                         int most_frequent) const = 0;
};

}  // namespace willai::lab
