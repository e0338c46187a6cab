// Fits the parts of a matcher to the titles and tasks of an edition. One thread, no external randomness: the same bytes
// for the same tables.
#pragma once

#include "lab/word_vectors.hpp"
#include "matching/match_parts.hpp"

namespace willai::lab {

struct MatchFit {
  int rounds = 6;               // passes over all titles and tasks; more do not help held-out titles (docs/matching.md)
  int frequent_words = 40'000;  // of general English, that have a row in addition to those of titles and tasks
};

// Words start at their vectors from `meanings`, everything else near zero.
Result<matching::MatchParts> fit_match_parts(const matching::MatchTables& tables, matching::Rewordings rewordings,
                                             const WordVectorSource& meanings, const MatchFit& fit = {});

}  // namespace willai::lab
