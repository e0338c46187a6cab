#include "scoring/percentile.hpp"

#include <algorithm>

namespace willai::scoring {

double percentile_in(std::span<const double> sorted, double value) {
  const auto lower = std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
  return 100 * static_cast<double>(lower) / static_cast<double>(sorted.size());
}

}  // namespace willai::scoring
