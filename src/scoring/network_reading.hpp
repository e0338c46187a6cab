// What a small network hears in a task: three numbers that lean towards E0, E1 and E2, from the mean of its words'
// vectors, its verb and its topics. It sees what words mean together, where the linear reading adds them up one by one.
#pragma once

#include <array>
#include <vector>

#include "scoring/linear_reading.hpp"
#include "scoring/text_space.hpp"

namespace willai {

inline constexpr std::size_t kNetworkInputs = 2 * kDimensions + kTopics;
inline constexpr std::size_t kNetworkUnits = 128;

// What goes in: vectors of length 1 times what makes their numbers about as large as the weights at first.
std::array<float, kNetworkInputs> network_inputs(const WeighedText& text);

struct NetworkReading {
  using Units = std::array<float, kNetworkUnits>;

  std::vector<Units> inputs = std::vector<Units>(kNetworkInputs);  // of each input to each unit
  Units bases{};
  std::array<Leanings, kNetworkUnits> says{};  // of each unit, when it is above 0
  Leanings base{};

  // Logarithms of the probabilities, but for what is common to the three: they sum to 0.
  Leanings of(const WeighedText& text) const;
};

}  // namespace willai
