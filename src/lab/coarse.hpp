// Rounds to 8 significant bits (bfloat16): enough for a weight, and the zero bits compress away.
#pragma once

#include <bit>
#include <cstdint>

namespace willai::lab {

// Relative error at most .4 %; `number` must be finite.
inline float round_to_bfloat16(float number) {
  constexpr std::uint32_t kHalf = 0x8000;
  return std::bit_cast<float>((std::bit_cast<std::uint32_t>(number) + kHalf) & 0xFFFF0000);
}

}  // namespace willai::lab
