// Cryptographic hashes.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

namespace willai {

// SHA-256 as 64 lower-case hexadecimal digits.
std::string sha256_of(std::string_view bytes);

// The same, for bytes that arrive in pieces.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  std::string hexadecimal();  // call once, at the end

 private:
  crypto_hash_sha256_state state_;
};

// A short hash for URLs and ETags: the first 16 hexadecimal digits of BLAKE2b.
std::string short_digest_of(std::string_view bytes);

}  // namespace willai
