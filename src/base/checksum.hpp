// Checksums against accidental changes; they do not protect against forgery.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace willai {

// What a byte at the end of the register leaves behind.
inline constexpr auto kCrcOfByte = [] {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
    std::uint32_t crc = byte;
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
    table[byte] = crc;
  }
  return table;
}();

// CRC-32 (IEEE 802.3): detects every change within 32 adjacent bits.
constexpr std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) crc = crc >> 8 ^ kCrcOfByte[(crc ^ static_cast<unsigned char>(byte)) & 0xFF];
  return ~crc;
}

// FNV-1a: a 32-bit hash of a name.
constexpr std::uint32_t number_of(std::string_view name) {
  std::uint32_t number = 0x811C9DC5;
  for (const char byte : name) number = (number ^ static_cast<unsigned char>(byte)) * 0x01000193;
  return number;
}

}  // namespace willai
