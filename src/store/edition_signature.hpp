// Signs editions, so that a reader can tell who published one. A key is one line of text: "willai-secret-key …" for
// the publisher alone, "willai-public-key …" for everybody.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "store/edition_digest.hpp"

namespace willai::store {

// 32 random bytes; forgets them at the end.
class SecretKey {
 public:
  static SecretKey random();
  static Result<SecretKey> parse(std::string_view line);
  ~SecretKey();
  SecretKey(const SecretKey&) = default;
  SecretKey& operator=(const SecretKey&) = default;

  std::string line() const;
  PublicKey public_key() const;
  EditionSignature sign(const Hash& digest) const;

 private:
  SecretKey() = default;
  std::array<unsigned char, 32> seed_{};
};

std::string line_of(const PublicKey& key);
Result<PublicKey> parse_public_key(std::string_view line);

bool is_signed_by(const PublicKey& key, const Hash& digest, const EditionSignature& signature);

}  // namespace willai::store
