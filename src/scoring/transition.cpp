#include "scoring/transition.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace willai::scoring {
namespace {

// Importance 1 is "not important": what an occupation needs begins there.
double asked(double importance) { return std::max(0.0, importance - 1); }

// O*NET's scale: 3 is "important".
constexpr double kImportant = 3;

// Differences below half a point are within the standard errors that O*NET publishes.
constexpr double kTellingGap = 0.5;

// Overlaps are compared in steps of .05.
long step_of(double overlap) { return std::lround(overlap * 20); }

template <class Size>
std::vector<std::size_t> heaviest(std::vector<std::size_t> places, std::size_t most, Size size) {
  std::ranges::stable_sort(places, [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  if (places.size() > most) places.resize(most);
  return places;
}

}  // namespace

// Method, clause 17: "The overlap says how much both occupations ask for, as a share of what either asks for. Over all
// skills and fields of knowledge, it is the sum of the smaller of the two importances above 1, divided by the sum of
// the greater."
double overlap_of(const SkillProfile& from, const SkillProfile& to) {
  double both = 0, either = 0;
  for (std::size_t i = 0; i < to.size(); ++i) {
    both += std::min(asked(from[i]), asked(to[i]));
    either += std::max(asked(from[i]), asked(to[i]));
  }
  return either > 0 ? both / either : 0;
}

std::vector<std::size_t> shared_in(const SkillProfile& from, const SkillProfile& to, std::size_t most) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < to.size(); ++i)
    if (from[i] >= kImportant && to[i] >= kImportant) places.push_back(i);
  return heaviest(std::move(places), most, [&](std::size_t i) { return std::min(from[i], to[i]); });
}

// Method, clause 17: "A skill is missing when the other occupation finds it important and this one asks at least half a
// point less of it."
std::vector<std::size_t> missing_in(const SkillProfile& from, const SkillProfile& to, std::size_t most) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < to.size(); ++i)
    if (to[i] >= kImportant && to[i] - from[i] >= kTellingGap) places.push_back(i);
  return heaviest(std::move(places), most, [&](std::size_t i) { return to[i] - from[i]; });
}

// Method, clause 17: "The order is then by overlap, in steps of five of a hundred. If overlaps are equal, the lower
// exposure comes first, then the higher median wage, then the larger projected change of employment."
bool stands_before(const TransitionRank& first, const TransitionRank& second) {
  return std::tuple(-step_of(first.overlap), first.exposure, -first.wage, -first.change) <
         std::tuple(-step_of(second.overlap), second.exposure, -second.wage, -second.change);
}

}  // namespace willai::scoring
