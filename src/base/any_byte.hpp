// Whether a text has any byte of a kind, asked of 16 bytes at a time. Most texts have none that HTML or JSON must escape, and
// are then copied whole.
//
//   any_byte(text, [](auto byte) { return (byte == '<') | (byte == '&'); })
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace willai {

// GCC and Clang compute with a vector as with a number, on every processor.
using SixteenBytes [[gnu::vector_size(16)]] = unsigned char;

// `is_of_kind` takes an unsigned char or a vector of them, and so has no "if", no || and no &&.
template <class IsOfKind>
bool any_byte(std::string_view text, IsOfKind is_of_kind) {
  std::size_t at = 0;
  for (SixteenBytes block; at + sizeof block <= text.size(); at += sizeof block) {
    std::memcpy(&block, text.data() + at, sizeof block);
    const auto found = std::bit_cast<std::array<std::uint64_t, 2>>(is_of_kind(block));
    if ((found[0] | found[1]) != 0) return true;
  }
  for (; at < text.size(); ++at)
    if (is_of_kind(static_cast<unsigned char>(text[at]))) return true;
  return false;
}

}  // namespace willai
