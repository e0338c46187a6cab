// Numbers with the digits that matter: half a float says as much of a weight, and the zeros behind it cost nothing when
// the model travels compressed to a browser.
#pragma once

#include <bit>
#include <cstdint>

namespace willai::lab {

// Rounded to eight binary digits: within .4 % of `number`, which is finite.
inline float coarse(float number) {
  constexpr std::uint32_t kHalf = 0x8000;
  return std::bit_cast<float>((std::bit_cast<std::uint32_t>(number) + kHalf) & 0xFFFF0000);
}

}  // namespace willai::lab
