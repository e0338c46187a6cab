// Latent directions of the words of texts: the topics of the task model are made from them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "scoring/text_space.hpp"

namespace willai::lab {

// Projects each word on the kTopics directions along which texts differ most: a truncated singular value decomposition
// of the weighted words of all texts, by subspace iteration (Halko, Martinsson, Tropp 2011). Deterministic. `words` are
// sorted; a word in fewer than two texts gets zeros.
void add_topics(const std::vector<std::vector<std::string>>& texts, std::vector<scoring::KnownWord>& words);

}  // namespace willai::lab
