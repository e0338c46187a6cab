// Fits what a matcher is made of to the titles and tasks of an edition. One thread, no random number from outside: the
// same bytes for the same tables.
#pragma once

#include "matching/match_parts.hpp"

namespace willai {

struct MatchFit {
  int rounds = 4;  // through all titles; more gain nothing for left-out titles (docs/matching.md)
};

MatchParts fit_match_parts(const MatchTables& tables, Rewordings rewordings, const MatchFit& fit = {});

}  // namespace willai
