// The task model as a file: training writes it, and TaskModel reads it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "scoring/activity_index.hpp"
#include "scoring/linear_reading.hpp"
#include "scoring/model_head.hpp"
#include "scoring/network_reading.hpp"
#include "scoring/text_space.hpp"

namespace willai::scoring {

struct TaskModelParts {
  std::vector<KnownWord> words;      // sorted
  std::vector<std::uint8_t> rarity;  // kBuckets of them
  LinearReading linear;
  NetworkReading network;
  std::vector<RatedActivity> activities;
  ModelHead from_text;   // over nine inputs and the shares of the generalized activities
  ModelHead with_links;  // over those, and three more with shares of their own
};

// The same bytes on every machine: little-endian, no padding.
std::string to_bytes(const TaskModelParts& parts);
Result<TaskModelParts> parse_task_model(std::string_view bytes);

}  // namespace willai::scoring
