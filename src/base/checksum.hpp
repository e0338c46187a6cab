// Checksums against accidental changes; they do not protect against forgery.
#pragma once

#include <cstdint>
#include <string_view>

namespace willai {

// CRC-32 (IEEE 802.3): detects every change within 32 adjacent bits.
constexpr std::uint32_t crc32_of(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

// FNV-1a: a 32-bit hash of a name.
constexpr std::uint32_t number_of(std::string_view name) {
  std::uint32_t number = 0x811C9DC5;
  for (const char byte : name) number = (number ^ static_cast<unsigned char>(byte)) * 0x01000193;
  return number;
}

}  // namespace willai
