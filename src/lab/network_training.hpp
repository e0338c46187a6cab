// Trains the neural network of the task model.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/task.hpp"
#include "scoring/model_head.hpp"
#include "scoring/network_reading.hpp"

namespace willai::lab {

struct NetworkExample {
  const scoring::WeighedText* text;
  scoring::Probabilities target;
  double weight;
  std::vector<float> generalized;  // the share of each generalized work activity; all 0 if none is known
};

// Gradient descent (Adam, Kingma and Ba 2015) on the cross-entropy with the targets. An auxiliary output for the
// generalized activities teaches its units what kinds of work there are; it is dropped afterwards. Deterministic.
scoring::NetworkReading fit_network(const std::vector<NetworkExample>& examples);

}  // namespace willai::lab
