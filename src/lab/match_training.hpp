// Fits what a matcher is made of to the titles and tasks of an edition. One thread, no random number from outside: the
// same bytes for the same tables.
#pragma once

#include "lab/word_vectors.hpp"
#include "matching/match_parts.hpp"

namespace willai::lab {

struct MatchFit {
  int rounds = 6;               // through all titles and tasks; more gain nothing for left-out titles (docs/matching.md)
  int frequent_words = 40'000;  // of general English, that have a row besides those of titles and tasks
};

// Words begin at their vectors of `meanings`, and all else near zero.
Result<MatchParts> fit_match_parts(const MatchTables& tables, Rewordings rewordings, const WordVectorSource& meanings,
                                   const MatchFit& fit = {});

}  // namespace willai::lab
