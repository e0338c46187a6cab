// Exponential and logarithm of floats with the same digits on every platform: only additions, multiplications and
// divisions. Fast rather than exact: a relative error of about 1e-6.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace willai::matching {

// exp(x). x is clamped to [-80, 80].
inline float fast_exp(float x) {
  x = std::clamp(x, -80.0F, 80.0F) * 1.44269504F;  // as a power of two
  const float whole = static_cast<float>(static_cast<int>(x + (x < 0 ? -.5F : .5F)));
  const float part = (x - whole) * .693147181F;  // -0.35 to 0.35
  const float series =
      1 +
      part *
          (1 + part * (.5F + part * (.16666667F + part * (.041666668F + part * (.0083333338F + part * .0013888889F)))));
  return series * std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
}

// x must be positive.
inline float fast_log(float x) {
  const auto bits = std::bit_cast<std::uint32_t>(x);
  int power = static_cast<int>(bits >> 23) - 127;
  float part = std::bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U);  // 1 to 2
  if (part > 1.41421356F) part /= 2, ++power;
  const float ratio = (part - 1) / (part + 1), square = ratio * ratio;
  const float series =
      2 * ratio * (1 + square * (.33333333F + square * (.2F + square * (.14285714F + square * .11111111F))));
  return static_cast<float>(power) * .693147181F + series;
}

}  // namespace willai::matching
