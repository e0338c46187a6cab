// How much the needs of two occupations overlap (method, clause 17).
#pragma once

#include <span>
#include <vector>

namespace willai::scoring {

// Importance of each skill and field of knowledge, 1 to 5, in the same order for all occupations.
using SkillProfile = std::vector<double>;

// 0..1: the share of what either needs that both need. Both profiles have the same length; profiles without needs have
// no overlap.
double overlap_of(const SkillProfile& from, const SkillProfile& to);

// Indexes in the profiles, the highest weight first, at most `most`: what both find important, and what `to` finds
// important and `from` needs less of.
std::vector<std::size_t> shared_in(const SkillProfile& from, const SkillProfile& to, std::size_t most);
std::vector<std::size_t> missing_in(const SkillProfile& from, const SkillProfile& to, std::size_t most);

// The sort key of a transition; a missing value sorts last.
struct TransitionRank {
  double overlap = 0;    // 0..1
  double exposure = 1;   // of the target, 0..1
  double wage = 0;       // median, dollars a year; 0 if none is published
  double change = -1e9;  // projected change of employment in percent
};

// Method, clause 17: true if `first` comes before `second`.
bool stands_before(const TransitionRank& first, const TransitionRank& second);

}  // namespace willai::scoring
