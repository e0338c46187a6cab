// How the levels of written professions came to be: the two readings of each task, and where the level differs from that on which
// the readers of O*NET's tasks settle.
#pragma once

#include <optional>
#include <vector>

#include "publish/content.hpp"
#include "publish/dataset.hpp"

namespace willai::publish {

struct LevelReadings {
  int tasks = 0;                  // with two independent readings
  int same = 0;                   // of these, whose readings are the same
  std::optional<double> kappa{};  // Cohen's, between the two; absent without any
};

LevelReadings readings_of(const Content& content);

// A sentence for each task whose level is another than that of the O*NET tasks it names. They are no faults.
std::vector<importers::Reject> levels_apart(const Content& content, const Dataset& dataset);

}  // namespace willai::publish
