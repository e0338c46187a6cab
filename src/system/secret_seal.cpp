#include "system/secret_seal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/base64url.hpp"
#include "base/text.hpp"
#include "system/descriptor.hpp"

namespace willai {
namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kSecret = 32;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string random_secret() {
  std::string secret(kSecret, '\0');
  randombytes_buf(secret.data(), secret.size());
  return secret;
}

Error cannot(std::string_view what, const std::string& file) {
  return io_error(fmt::format("cannot {} the secret file “{}”: {}", what, file, std::strerror(errno)));
}

// Created with its permissions, and only if it does not exist: of two servers that start together, one creates it.
Result<> make_file(const std::string& file) {
  const Descriptor made(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!made.is_open() && errno == EEXIST) return Nothing{};
  if (!made.is_open()) return cannot("create", file);
  const std::string line = to_base64url(random_secret()) + "\n";
  const bool written = ::write(made.number(), line.data(), line.size()) == static_cast<ssize_t>(line.size());
  if (!written || ::fsync(made.number()) != 0) return cannot("write", file);
  return Nothing{};
}

Result<> check_rights(const Descriptor& opened, const std::string& file) {
  struct stat facts {};
  if (::fstat(opened.number(), &facts) != 0) return cannot("read", file);
  if (!S_ISREG(facts.st_mode)) return invalid(fmt::format("the secret “{}” must be a file", file));
  if ((facts.st_mode & 077) != 0)
    return invalid(fmt::format("other users can read the secret file “{}”; run: chmod 600 {}", file, file));
  return Nothing{};
}

Result<std::string> read_file(const std::string& file) {
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!opened.is_open()) return cannot("read", file);
  TRY(check_rights(opened, file));
  std::string text(256, '\0');
  const ssize_t size = ::read(opened.number(), text.data(), text.size());
  if (size < 0) return cannot("read", file);
  text.resize(static_cast<std::size_t>(size));
  auto secret = find_base64url(trim(text));
  if (!secret || secret->size() != kSecret)
    return invalid(
        fmt::format("the secret file “{}” does not contain a key; delete it and a new one is made, but older links "
                    "will stop working",
                    file));
  return std::move(*secret);
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

}  // namespace

SecretSeal::SecretSeal(const Key& secret, KeyLife life)
    : cipher_key_(key_for("willai sealed link: cipher", secret)),
      nonce_key_(key_for("willai sealed link: nonce", secret)),
      hash_key_(key_for("willai keyed hash", secret)),
      life_(life) {}

SecretSeal SecretSeal::of_process() {
  if (sodium_init() < 0) std::abort();
  return SecretSeal(as_key(random_secret()), KeyLife::process);
}

Result<SecretSeal> SecretSeal::from_file(const std::string& file) {
  if (sodium_init() < 0) std::abort();
  TRY(make_file(file));
  const std::string secret = TRY(read_file(file));
  return SecretSeal(as_key(secret), KeyLife::file);
}

// The nonce is a keyed hash of purpose and bytes. It repeats only if the whole message does; then the ciphertext is the
// same, which reveals nothing else.
std::string SecretSeal::close(std::string_view bytes, SealedFor purpose) const {
  const auto use = static_cast<unsigned char>(purpose);
  std::string sealed(kNonce + bytes.size() + kTag, '\0');
  crypto_generichash_state hash;
  crypto_generichash_init(&hash, nonce_key_.data(), nonce_key_.size(), kNonce);
  crypto_generichash_update(&hash, &use, 1);
  crypto_generichash_update(&hash, bytes_of(bytes), bytes.size());
  crypto_generichash_final(&hash, bytes_of(sealed), kNonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed) + kNonce, nullptr, bytes_of(bytes), bytes.size(), &use, 1,
                                             nullptr, bytes_of(sealed), cipher_key_.data());
  return to_base64url(sealed);
}

std::optional<std::string> SecretSeal::find_bytes(std::string_view text, SealedFor purpose) const {
  const auto use = static_cast<unsigned char>(purpose);
  const auto sealed = find_base64url(text);
  if (!sealed || sealed->size() < kNonce + kTag) return std::nullopt;
  std::string bytes(sealed->size() - kNonce - kTag, '\0');
  const std::string_view coded = std::string_view(*sealed).substr(kNonce);
  const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
      bytes_of(bytes), nullptr, nullptr, bytes_of(coded), coded.size(), &use, 1, bytes_of(*sealed), cipher_key_.data());
  return opened == 0 ? std::optional(std::move(bytes)) : std::nullopt;
}

std::string SecretSeal::keyed_hash(std::string_view bytes, HashedFor use) const {
  const auto purpose = static_cast<unsigned char>(use);
  std::array<unsigned char, 16> hash{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, hash_key_.data(), hash_key_.size(), hash.size());
  crypto_generichash_update(&state, &purpose, 1);
  crypto_generichash_update(&state, bytes_of(bytes), bytes.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  std::array<char, 2 * hash.size() + 1> digits{};
  return sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
}

}  // namespace willai
