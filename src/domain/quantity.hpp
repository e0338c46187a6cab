// Quantities are types, so that an exposure cannot be mistaken for a weight.
#pragma once

#include <algorithm>
#include <optional>

namespace willai {

// How far software built on language models can cut the time of a task at equal quality: 0 (not at all) to 1
// (by half or more, with a model alone). Beta of Eloundou et al.: P(E1) + P(E2)/2.
class Exposure {
 public:
  constexpr Exposure() = default;
  // Values outside 0..1 are clamped.
  constexpr explicit Exposure(double value) : value_(std::clamp(value, 0.0, 1.0)) {}
  constexpr double value() const { return value_; }
  friend constexpr auto operator<=>(const Exposure&, const Exposure&) = default;

 private:
  double value_ = 0;
};

// The weight of a task in its profession; 0 or more, no unit.
class Weight {
 public:
  constexpr Weight() = default;
  constexpr explicit Weight(double value) : value_(std::max(value, 0.0)) {}
  constexpr double value() const { return value_; }
  friend constexpr auto operator<=>(const Weight&, const Weight&) = default;

 private:
  double value_ = 0;
};

// An exposure with its 80 % interval; low <= value <= high.
struct Estimate {
  Exposure low;
  Exposure value;
  Exposure high;
  friend constexpr bool operator==(const Estimate&, const Estimate&) = default;
};

}  // namespace willai
