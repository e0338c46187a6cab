#include "system/secret_seal.hpp"

#include <fmt/format.h>
#include <sodium.h>

#include <cstdlib>

#include "base/base64url.hpp"
#include "base/text.hpp"
#include "system/secret_file.hpp"

namespace willai::system {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kSecret = 32;
constexpr std::size_t kMostSecrets = 20;
constexpr std::string_view kWhat = "the secret file";

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string random_secret() {
  std::string secret(kSecret, '\0');
  randombytes_buf(secret.data(), secret.size());
  return secret;
}

std::string line_of(const std::string& secret) { return to_base64url(secret) + "\n"; }

// One key a line; the first is in use.
Result<std::vector<std::string>> read_secrets(const std::string& file) {
  const std::string text = TRY(read_secret_file(file, kWhat));
  std::vector<std::string> secrets;
  for (const std::string_view line : split(text, '\n')) {
    if (trim(line).empty()) continue;
    auto secret = find_base64url(trim(line));
    if (!secret || secret->size() != kSecret) {
      secrets.clear();
      break;
    }
    secrets.push_back(std::move(*secret));
  }
  if (secrets.empty() || secrets.size() > kMostSecrets)
    return invalid(
        fmt::format("the secret file “{}” does not contain a key; delete it and a new one is made, but older links "
                    "will stop working",
                    file));
  return secrets;
}

// A separate key for each purpose.
std::array<unsigned char, 32> key_for(std::string_view use, const std::array<unsigned char, 32>& secret) {
  std::array<unsigned char, 32> key{};
  crypto_generichash(key.data(), key.size(), bytes_of(use), use.size(), secret.data(), secret.size());
  return key;
}

std::array<unsigned char, kSecret> as_key(std::string_view secret) {
  std::array<unsigned char, kSecret> key{};
  std::copy(secret.begin(), secret.end(), key.begin());
  return key;
}

std::string hash_with(const std::array<unsigned char, 32>& key, std::string_view bytes, ports::HashedFor use) {
  const auto purpose = static_cast<unsigned char>(use);
  std::array<unsigned char, 16> hash{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), hash.size());
  crypto_generichash_update(&state, &purpose, 1);
  crypto_generichash_update(&state, bytes_of(bytes), bytes.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  std::array<char, 2 * hash.size() + 1> digits{};
  return sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
}

}  // namespace

SecretSeal::Keys SecretSeal::keys_of(std::string_view secret) {
  const Key key = as_key(secret);
  return {key_for("willai sealed link: cipher", key), key_for("willai sealed link: nonce", key),
          key_for("willai keyed hash", key)};
}

SecretSeal SecretSeal::of_process() {
  if (sodium_init() < 0) std::abort();
  return SecretSeal({keys_of(random_secret())}, ports::KeyLife::process);
}

Result<SecretSeal> SecretSeal::from_file(const std::string& file) {
  if (sodium_init() < 0) std::abort();
  TRY(make_secret_file(file, line_of(random_secret()), kWhat));
  std::vector<Keys> keys;
  for (const std::string& secret : TRY(read_secrets(file))) keys.push_back(keys_of(secret));
  return SecretSeal(std::move(keys), ports::KeyLife::file);
}

Result<int> SecretSeal::rotate(const std::string& file) {
  if (sodium_init() < 0) std::abort();
  const std::vector<std::string> earlier = TRY(read_secrets(file));
  if (earlier.size() == kMostSecrets)
    return invalid(fmt::format("the secret file “{}” holds {} keys, which is the most; delete its last line first",
                               file, kMostSecrets));
  std::string text = line_of(random_secret());
  for (const std::string& secret : earlier) text += line_of(secret);
  TRY(replace_secret_file(file, text, kWhat));
  return static_cast<int>(earlier.size());
}

// The nonce is a keyed hash of purpose and bytes. It repeats only if the whole message does; then the ciphertext is the
// same, which reveals nothing else.
std::string SecretSeal::close(std::string_view bytes, ports::SealedFor purpose) const {
  const auto use = static_cast<unsigned char>(purpose);
  std::string sealed(kNonce + bytes.size() + kTag, '\0');
  crypto_generichash_state hash;
  crypto_generichash_init(&hash, keys_.front().nonce.data(), keys_.front().nonce.size(), kNonce);
  crypto_generichash_update(&hash, &use, 1);
  crypto_generichash_update(&hash, bytes_of(bytes), bytes.size());
  crypto_generichash_final(&hash, bytes_of(sealed), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed) + kNonce, nullptr, bytes_of(bytes), bytes.size(), &use, 1,
                                             nullptr, bytes_of(sealed), keys_.front().cipher.data());
  return to_base64url(sealed);
}

std::optional<std::string> SecretSeal::find_bytes(std::string_view text, ports::SealedFor purpose) const {
  const auto use = static_cast<unsigned char>(purpose);
  const auto sealed = find_base64url(text);
  if (!sealed || sealed->size() < kNonce + kTag) return std::nullopt;
  std::string bytes(sealed->size() - kNonce - kTag, '\0');
  const std::string_view coded = std::string_view(*sealed).substr(kNonce);
  for (const Keys& keys : keys_)
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(bytes), nullptr, nullptr, bytes_of(coded), coded.size(),
                                                   &use, 1, bytes_of(*sealed), keys.cipher.data()) == 0)
      return bytes;
  return std::nullopt;
}

std::string SecretSeal::keyed_hash(std::string_view bytes, ports::HashedFor use) const {
  return hash_with(keys_.front().hash, bytes, use);
}

std::vector<std::string> SecretSeal::earlier_hashes(std::string_view bytes, ports::HashedFor use) const {
  std::vector<std::string> hashes;
  for (std::size_t i = 1; i < keys_.size(); ++i) hashes.push_back(hash_with(keys_[i].hash, bytes, use));
  return hashes;
}

}  // namespace willai::system
