// Encrypts with a key of this server: XChaCha20-Poly1305, docs/decisions/0006-sealed-links.md. The file may hold several
// keys, one a line: the first encrypts, all decrypt. So a key can be replaced while old links go on working.
//
//   const SecretSeal seal = TRY(SecretSeal::from_file("/var/lib/willai/secret"));   // created if missing
//   const std::string sealed = seal.close("answer customer emails", SealedFor::assessment);
#pragma once

#include <array>
#include <string>
#include <vector>

#include "ports/seal.hpp"
#include "base/result.hpp"

namespace willai::system {

class SecretSeal : public ports::KeyedSeal {
 public:
  // A key of this process: what it encrypted cannot be decrypted after the process has ended.
  static SecretSeal of_process();
  // The key in the file; a missing file is created, readable only by its owner. An error says what is wrong with the
  // file.
  static Result<SecretSeal> from_file(const std::string& file);
  // Puts a new key before those in the file; returns how many earlier ones it keeps. The file must be there.
  static Result<int> rotate(const std::string& file);

  std::string close(std::string_view bytes, ports::SealedFor purpose) const override;
  std::optional<std::string> find_bytes(std::string_view sealed, ports::SealedFor purpose) const override;
  std::string keyed_hash(std::string_view bytes, ports::HashedFor use) const override;
  std::vector<std::string> earlier_hashes(std::string_view bytes, ports::HashedFor use) const override;
  ports::KeyLife key_life() const override { return life_; }

 private:
  using Key = std::array<unsigned char, 32>;
  // A separate key for each purpose, from one secret.
  struct Keys {
    Key cipher{};
    Key nonce{};
    Key hash{};
  };
  static Keys keys_of(std::string_view secret);
  SecretSeal(std::vector<Keys> keys, ports::KeyLife life) : keys_(std::move(keys)), life_(life) {}

  std::vector<Keys> keys_;  // the first is in use
  ports::KeyLife life_;
};

}  // namespace willai::system
