// Fingerprints of bytes.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace willai {

// SHA-256 in 64 lower-case hexadecimal digits.
std::string sha256_of(std::string_view bytes);

// The same for bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  std::string hexadecimal();  // once, at the end

 private:
  crypto_hash_sha256_state state_;
};

// A short name for bytes, for URLs and ETags: the first 16 digits of a BLAKE2b hash.
std::string short_digest_of(std::string_view bytes);

}  // namespace willai
