// Fits the network of the task model.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/task.hpp"
#include "scoring/model_head.hpp"
#include "scoring/network_reading.hpp"

namespace willai::lab {

struct NetworkExample {
  const WeighedText* text;
  Probabilities target;
  double weight;
  std::vector<float> generalized;  // the share of each generalized work activity; all 0 where none is known
};

// By gradient descent (Adam, Kingma and Ba 2015) on the cross-entropy with the targets and, so that its units learn
// what kinds of work there are, with the generalized activities; these are dropped afterwards. Deterministic.
NetworkReading fit_network(const std::vector<NetworkExample>& examples);

}  // namespace willai::lab
