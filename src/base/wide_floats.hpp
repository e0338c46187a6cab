// Four floats that a processor computes at once. Each is computed on its own, in the order that the code says, so the digits
// are those of a plain loop on every platform.
#pragma once

#include <cstddef>
#include <cstring>
#include <utility>

namespace willai {

using FourFloats = float __attribute__((vector_size(16)));

inline FourFloats four_at(const float* from) {
  FourFloats floats;
  std::memcpy(&floats, from, sizeof floats);
  return floats;
}

inline void store(const FourFloats& floats, float* to) { std::memcpy(to, &floats, sizeof floats); }

// Calls `step` with 0, 1, … as constants, so that what it indexes can stay in registers. `step` is always_inline.
template <std::size_t count, class Step>
inline void unrolled(const Step& step) {
  [&]<std::size_t... i>(std::index_sequence<i...>) __attribute__((always_inline)) { (step(i), ...); }
  (std::make_index_sequence<count>());
}

}  // namespace willai
