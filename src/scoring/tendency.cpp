#include "scoring/tendency.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "scoring/agreement.hpp"

namespace willai {
namespace {

std::optional<SkillGroup> group_beyond(double value, double threshold) {
  if (value >= threshold) return SkillGroup::vulnerable;
  if (value <= -threshold) return SkillGroup::resilient;
  return std::nullopt;
}

}  // namespace

std::optional<double> find_correlation(std::span<const double> first, std::span<const double> second) {
  if (first.size() != second.size() || first.size() < kFewestOccupations) return std::nullopt;
  std::vector<std::pair<double, double>> pairs;
  for (std::size_t i = 0; i < first.size(); ++i) pairs.emplace_back(first[i], second[i]);
  return find_pearson(pairs);
}

// Method, clause 10: "Such a skill or field is vulnerable where its importance rises with exposure across occupations
// (correlation of at least .3). It is resilient where its importance falls (at most −.3). Between the two it is not
// listed."
std::optional<SkillGroup> group_by_correlation(double correlation) {
  return group_beyond(correlation, kTellingCorrelation);
}

// Method, clause 11: "A technology is vulnerable where the occupations that use it are on average at least .1 more
// exposed than all occupations. It is resilient where they are at least .1 less exposed."
std::optional<SkillGroup> group_by_difference(double difference) {
  return group_beyond(difference, kTellingDifference);
}

double percentile_in(std::span<const double> sorted, double value) {
  const auto lower = std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
  return 100 * static_cast<double>(lower) / static_cast<double>(sorted.size());
}

}  // namespace willai
