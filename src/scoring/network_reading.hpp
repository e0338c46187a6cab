// A small neural network over a task: three logits for E0, E1 and E2 from the mean of its words' vectors, its verb and
// its topics. It learns what words mean together, while the linear model adds them up one by one.
#pragma once

#include <array>
#include <vector>

#include "scoring/linear_reading.hpp"
#include "scoring/text_space.hpp"

namespace willai::scoring {

inline constexpr std::size_t kNetworkInputs = 2 * kDimensions + kTopics;
inline constexpr std::size_t kNetworkUnits = 128;

// The inputs: vectors of length 1, scaled so that their numbers are about as large as the initial weights.
std::array<float, kNetworkInputs> network_inputs(const WeighedText& text);

struct NetworkReading {
  using Units = std::array<float, kNetworkUnits>;

  std::vector<Units> inputs = std::vector<Units>(kNetworkInputs);  // from each input to each unit
  Units bases{};
  std::array<Leanings, kNetworkUnits> says{};  // of each unit, if it is above 0
  Leanings base{};

  // Log probabilities, shifted so that the three sum to 0.
  Leanings of(const WeighedText& text) const;
};

}  // namespace willai::scoring
