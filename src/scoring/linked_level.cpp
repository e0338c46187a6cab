#include "scoring/linked_level.hpp"

namespace willai::scoring {

std::optional<Level> level_of_linked(const std::vector<PublishedTask>& published) {
  LabelShares sum{0, 0, 0};
  for (const PublishedTask& each : published)
    if (each.settled) sum.e0 += each.settled->e0, sum.e1 += each.settled->e1, sum.e2 += each.settled->e2;
  if (sum.e0 + sum.e1 + sum.e2 <= 0) return std::nullopt;
  return level_of(label_of(sum));
}

}  // namespace willai::scoring
