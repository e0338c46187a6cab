#include "scoring/model_head.hpp"

#include <algorithm>
#include <cmath>

#include "scoring/plain_math.hpp"

namespace willai::scoring {

Probabilities ModelHead::probabilities(std::span<const float> readings) const {
  std::array<double, 3> leaning{};
  for (std::size_t k = 0; k < 3; ++k) leaning[k] = weights.back()[k];
  for (std::size_t i = 0; i < readings.size(); ++i)
    for (std::size_t k = 0; k < 3; ++k) leaning[k] += static_cast<double>(weights[i][k]) * readings[i];
  const double most = *std::ranges::max_element(leaning);
  Probabilities result{};
  double sum = 0;
  for (std::size_t k = 0; k < 3; ++k) sum += result[k] = exponential(leaning[k] - most);
  for (double& each : result) each /= sum;
  return result;
}

Level ModelHead::level_of(const Probabilities& p) const {
  const std::array preferred = {p[0] * preference[0], p[1] * preference[1], p[2] * preference[2]};
  const auto most = std::ranges::max_element(preferred) - preferred.begin();
  return willai::level_of(most == 0 ? Label::e0 : most == 1 ? Label::e1 : Label::e2);
}

double deviation_of(const Probabilities& p) {
  const double beta = beta_of(p);
  return std::sqrt(std::max(0.0, p[1] + .25 * p[2] - beta * beta));
}

Estimate ModelHead::exposure_of(const Probabilities& p) const {
  const double beta = beta_of(p);
  const double reach = spread * deviation_of(p);
  return {Exposure(beta - reach), Exposure(beta), Exposure(beta + reach)};
}

}  // namespace willai::scoring
