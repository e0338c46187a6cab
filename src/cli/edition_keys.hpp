// Keys that sign editions, in their files.
#pragma once

#include <string>

#include "base/result.hpp"
#include "domain/edition.hpp"
#include "store/edition_signature.hpp"

namespace willai::cli {

// Writes a new secret key, which only its owner can read, and its public key beside it in "<file>.pub". Neither may
// exist.
Result<store::SecretKey> make_key_file(const std::string& file);

// Refuses a file that others can read.
Result<store::SecretKey> read_secret_key(const std::string& file);

// Of a file, or of the key itself.
Result<store::PublicKey> read_public_key(const std::string& file_or_key);

// Whether an edition is signed by the key that the command line names, which may be "" for any edition. The error is a
// sentence that names the edition; "" is the built-in one.
Result<> check_signer(const std::string& file_or_key, const std::string& edition, const EditionProof& proof);

}  // namespace willai::cli
