// Fits the weights of the matcher's ranking features, by maximum likelihood, to titles and descriptions that none of
// its tables has.
#pragma once

#include <functional>
#include <string>

#include "publish/dataset.hpp"
#include "base/result.hpp"
#include "lab/word_vectors.hpp"
#include "matching/blending.hpp"
#include "matching/match_tables.hpp"

namespace willai::lab {

struct BlendFit {
  matching::RankWeights titles{};
  matching::RankWeights descriptions{};
};

// Uses other titles and other halves of tasks than `evaluate_matching`.
// `meanings` as in fit_match_parts, which can return the same errors.
Result<BlendFit> fit_blend(const publish::Dataset& dataset, const matching::Rewordings& rewordings,
                           const WordVectorSource& meanings, const std::function<void(const std::string&)>& tell);

}  // namespace willai::lab
