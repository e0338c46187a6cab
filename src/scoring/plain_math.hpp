// Functions with the same digits on every platform: only addition, multiplication and division of doubles.
#pragma once

#include <algorithm>
#include <cstdint>

namespace willai::scoring {

// exp(x) to a relative error of about 1e-12. x is clamped to [-40, 40].
constexpr double exponential(double x) {
  x = std::clamp(x, -40.0, 40.0);
  // e^x = (e^(x / 1024))^1024; the small power by its Taylor series.
  const double small = x / 1024;
  double term = 1, sum = 1;
  for (int i = 1; i <= 8; ++i) {
    term *= small / i;
    sum += term;
  }
  for (int i = 0; i < 10; ++i) sum *= sum;
  return sum;
}

}  // namespace willai::scoring
