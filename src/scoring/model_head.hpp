// The last step of the task model: from logits and shares to probabilities, a level and an interval.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "domain/level.hpp"
#include "domain/quantity.hpp"

namespace willai::scoring {

// P(E0), P(E1), P(E2); they sum to 1.
using Probabilities = std::array<double, 3>;

// A multinomial logistic regression over the readings.
struct ModelHead {
  std::vector<std::array<float, 3>> weights;  // one per reading, the intercept last
  std::array<float, 3> preference{1, 1, 1};   // thresholds of the labels, for choosing one
  float spread = 1;                           // half-width of the interval, in standard deviations of the label

  // As many readings as there are weights, minus the intercept.
  Probabilities probabilities(std::span<const float> readings) const;
  Level level_of(const Probabilities& probabilities) const;
  // Beta with its 80 % interval, within 0 and 1.
  Estimate exposure_of(const Probabilities& probabilities) const;
};

// Beta: P(E1) and half of P(E2).
constexpr double beta_of(const Probabilities& p) { return p[1] + .5 * p[2]; }

// The standard deviation of beta, when a label is drawn with these probabilities.
double deviation_of(const Probabilities& probabilities);

}  // namespace willai::scoring
