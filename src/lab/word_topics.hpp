// Latent directions of the words of texts: what the topics of the task model are made from.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "scoring/text_space.hpp"

namespace willai::lab {

// Gives each word its part in the kTopics directions along which texts differ most: a truncated singular value
// decomposition of the weighed words of all texts, by subspace iteration (Halko, Martinsson, Tropp 2011).
// Deterministic. `words` in the order of their letters; a word in fewer than two texts keeps none.
void add_topics(const std::vector<std::vector<std::string>>& texts, std::vector<KnownWord>& words);

}  // namespace willai::lab
