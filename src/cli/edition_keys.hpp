// Keys that sign editions, in their files.
#pragma once

#include <string>

#include "base/result.hpp"
#include "store/edition_signature.hpp"

namespace willai::cli {

// Writes a new secret key, which only its owner can read, and its public key beside it in "<file>.pub". Neither may
// exist.
Result<store::SecretKey> make_key_file(const std::string& file);

// Refuses a file that others can read.
Result<store::SecretKey> read_secret_key(const std::string& file);

// Of a file, or of the key itself.
Result<store::PublicKey> read_public_key(const std::string& file_or_key);

}  // namespace willai::cli
