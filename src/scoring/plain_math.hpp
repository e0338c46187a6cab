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

// The natural logarithm of a positive number, to a relative error of about 1e-12.
constexpr double logarithm(double x) {
  constexpr double kOfTwo = 0.693147180559945309417;
  int halvings = 0;
  for (; x >= 1.5; x /= 2) ++halvings;
  for (; x < .75; x *= 2) --halvings;
  // log(x) = 2 (t + t^3 / 3 + t^5 / 5 + …) with t = (x - 1) / (x + 1), at most a fifth.
  const double t = (x - 1) / (x + 1);
  double power = t, sum = 0;
  for (int i = 1; i < 24; i += 2) {
    sum += power / i;
    power *= t * t;
  }
  return 2 * sum + halvings * kOfTwo;
}

}  // namespace willai::scoring
