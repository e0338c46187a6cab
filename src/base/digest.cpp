#include "base/digest.hpp"

#include <array>

namespace willai {
namespace {

template <std::size_t Size>
std::string hexadecimal(const std::array<unsigned char, Size>& bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const unsigned char byte : bytes) (text += digits[byte >> 4]) += digits[byte & 15];
  return text;
}

const unsigned char* data_of(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

}  // namespace

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256(hash.data(), data_of(bytes), bytes.size());
  return hexadecimal(hash);
}

Sha256::Sha256() { crypto_hash_sha256_init(&state_); }

void Sha256::add(std::string_view bytes) { crypto_hash_sha256_update(&state_, data_of(bytes), bytes.size()); }

std::string Sha256::hexadecimal() {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256_final(&state_, hash.data());
  return willai::hexadecimal(hash);
}

std::string short_digest_of(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES_MIN> hash;
  crypto_generichash(hash.data(), hash.size(), data_of(bytes), bytes.size(), nullptr, 0);
  return hexadecimal(hash).substr(0, 16);
}

}  // namespace willai
