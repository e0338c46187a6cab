// Our own ratings of O*NET's detailed work activities: content/ratings/activities.tsv (docs/ratings.md).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "importers/table.hpp"

namespace willai {

// P(E0), P(E1), P(E2) of an activity: the mean of its readings.
struct ActivityRating {
  std::string activity_id;
  std::array<double, 3> mean{};
  friend bool operator==(const ActivityRating&, const ActivityRating&) = default;
};

// Tab-separated, with columns dwa_id, e0, e1, e2 among others. Each within 0 and 1, summing to 1 within .01; an
// activity stands once.
Imported<ActivityRating> parse_activity_ratings(std::string_view text, std::string_view file);

}  // namespace willai
