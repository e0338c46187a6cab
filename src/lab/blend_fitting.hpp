// Fits the weights of a matcher's signs, by maximum likelihood, to titles and descriptions that no table of it holds.
#pragma once

#include <functional>
#include <string>

#include "app/dataset.hpp"
#include "lab/word_vectors.hpp"
#include "base/result.hpp"
#include "matching/blending.hpp"
#include "matching/match_tables.hpp"

namespace willai::lab {

struct BlendFit {
  SignWeights titles{};
  SignWeights descriptions{};
};

// From other titles and other halves of tasks than those by which `evaluate_matching` judges.
// `meanings` as in fit_match_parts, whose errors these are.
Result<BlendFit> fit_blend(const Dataset& dataset, const Rewordings& rewordings, const WordVectorSource& meanings,
                           const std::function<void(const std::string&)>& tell);

}  // namespace willai::lab
