#include "store/edition_signature.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <cstdlib>
#include <cstring>

#include "base/base64url.hpp"
#include "base/text.hpp"

namespace willai::store {
namespace {

constexpr std::string_view kSecret = "willai-secret-key ";
constexpr std::string_view kPublic = "willai-public-key ";

std::string signed_text(const Hash& digest) {
  return fmt::format("willai edition, signed by its publisher\n{}", hexadecimal(digest));
}

// The 32 bytes behind `kind`; absent if the line is another one.
template <class Key>
bool read_key(std::string_view line, std::string_view kind, Key& key) {
  line = trim(line);
  if (!line.starts_with(kind)) return false;
  const auto bytes = find_base64url(line.substr(kind.size()));
  if (!bytes || bytes->size() != key.size()) return false;
  std::memcpy(key.data(), bytes->data(), key.size());
  return true;
}

template <class Key>
std::string key_line(std::string_view kind, const Key& key) {
  return std::string(kind) + to_base64url({reinterpret_cast<const char*>(key.data()), key.size()});
}

struct KeyPair {
  PublicKey open;
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret;
  explicit KeyPair(const std::array<unsigned char, 32>& seed) {
    crypto_sign_seed_keypair(open.data(), secret.data(), seed.data());
  }
  ~KeyPair() { sodium_memzero(secret.data(), secret.size()); }
};

}  // namespace

SecretKey SecretKey::random() {
  if (sodium_init() < 0) std::abort();
  SecretKey key;
  randombytes_buf(key.seed_.data(), key.seed_.size());
  return key;
}

Result<SecretKey> SecretKey::parse(std::string_view line) {
  SecretKey key;
  if (!read_key(line, kSecret, key.seed_))
    return invalid("it holds no secret key; make one with willai sign --new-key FILE");
  return key;
}

SecretKey::~SecretKey() { sodium_memzero(seed_.data(), seed_.size()); }

std::string SecretKey::line() const { return key_line(kSecret, seed_); }

PublicKey SecretKey::public_key() const { return KeyPair(seed_).open; }

EditionSignature SecretKey::sign(const Hash& digest) const {
  const KeyPair pair(seed_);
  const std::string text = signed_text(digest);
  EditionSignature signature{.key = pair.open};
  crypto_sign_detached(signature.bytes.data(), nullptr, reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       pair.secret.data());
  return signature;
}

std::string line_of(const PublicKey& key) { return key_line(kPublic, key); }

Result<PublicKey> parse_public_key(std::string_view line) {
  PublicKey key;
  if (!read_key(line, kPublic, key)) return invalid("it holds no public key; it begins with “willai-public-key”");
  return key;
}

bool is_signed_by(const PublicKey& key, const Hash& digest, const EditionSignature& signature) {
  const std::string text = signed_text(digest);
  return signature.key == key &&
         crypto_sign_verify_detached(signature.bytes.data(), reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size(), key.data()) == 0;
}

}  // namespace willai::store
