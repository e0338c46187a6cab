// Fingerprints of bytes.
#pragma once

#include <string>
#include <string_view>

namespace willai {

// SHA-256 in 64 lower-case hexadecimal digits.
std::string sha256_of(std::string_view bytes);

// A short name for bytes, for URLs and ETags: the first 16 digits of a BLAKE2b hash.
std::string short_digest_of(std::string_view bytes);

}  // namespace willai
