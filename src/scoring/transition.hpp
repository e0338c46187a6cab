// How much two occupations ask for the same (method, clause 17).
#pragma once

#include <span>
#include <vector>

namespace willai {

// Importance of each skill and field of knowledge, 1 to 5, in one order for all occupations.
using SkillProfile = std::vector<double>;

// 0..1: of what either asks for, the share that both ask for. Both profiles have the same length; profiles that ask for
// nothing have no overlap.
double overlap_of(const SkillProfile& from, const SkillProfile& to);

// Places in the profiles, the weightiest first, at most `most`: what both find important, and what `to` finds
// important and `from` asks less of.
std::vector<std::size_t> shared_in(const SkillProfile& from, const SkillProfile& to, std::size_t most);
std::vector<std::size_t> missing_in(const SkillProfile& from, const SkillProfile& to, std::size_t most);

// What makes one transition stand before another; a value that is missing stands last.
struct TransitionRank {
  double overlap = 0;    // 0..1
  double exposure = 1;   // of the target, 0..1
  double wage = 0;       // median, dollars a year; 0 where none is released
  double change = -1e9;  // projected change of employment in percent
};

// Method, clause 17: true where `first` stands before `second`.
bool stands_before(const TransitionRank& first, const TransitionRank& second);

}  // namespace willai
