// Observed use of one task, release by release: points, and no line through them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/measure_parts.hpp"

namespace willai::views {

// What one release says, or that it does not name the task.
struct UsePoint {
  std::string counted;  // "conversations"
  std::string period;   // "August 2025"
  std::optional<double> percent{};
  std::optional<double> handed_over{};  // of 100 that were sorted
  MeasureRow row{};
};

// Releases that can be compared with each other. A new one begins where the method changed.
struct UseGroup {
  std::string title;
  std::vector<UsePoint> points;
};

struct UseTable {
  std::string title{};
  std::string caption{};
  std::vector<std::string> ticks{};  // five labels
  std::vector<UseGroup> groups{};
};

}  // namespace willai::views
