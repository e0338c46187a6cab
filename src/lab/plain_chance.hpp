// Numbers like those of chance for fitting, the same on every machine: SplitMix64,
// https://prng.di.unimi.it/splitmix64.c
#pragma once

#include <cstddef>
#include <cstdint>

namespace willai::lab {

class PlainChance {
 public:
  explicit PlainChance(std::uint64_t seed) : state_(seed) {}

  // 0 <= number < 1.
  float part() { return static_cast<float>(next() >> 40) * 0x1.0p-24F; }
  float between(float low, float high) { return low + (high - low) * part(); }
  // 0 .. count - 1.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }

 private:
  std::uint64_t next() {
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

}  // namespace willai::lab
