// The meaning of a word or of a text as numbers.
#pragma once

#include <array>
#include <cstddef>

namespace willai::scoring {

inline constexpr std::size_t kDimensions = 100;
using WordVector = std::array<float, kDimensions>;

}  // namespace willai::scoring
