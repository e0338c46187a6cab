#include "browser/open_seal.hpp"

#include "base/base64url.hpp"
#include "base/checksum.hpp"
#include "base/varint.hpp"

namespace willai::browser {
namespace {

// A first byte that a server's ciphertext is unlikely to have; the checksum decides.
std::string marked(std::string_view bytes, ports::SealedFor purpose) {
  return static_cast<char>(purpose) + std::string(bytes);
}

std::string checksum_of_text(std::string_view bytes) { return Packer().four_bytes(crc32_of(bytes)).bytes(); }

}  // namespace

std::string OpenSeal::close(std::string_view bytes, ports::SealedFor purpose) const {
  const std::string text = marked(bytes, purpose);
  return to_base64url(text + checksum_of_text(text));
}

std::optional<std::string> OpenSeal::find_bytes(std::string_view sealed, ports::SealedFor purpose) const {
  constexpr std::size_t kAround = 1 + 4;  // purpose and checksum
  const auto text = find_base64url(sealed);
  if (!text || text->size() < kAround) return std::nullopt;
  const std::string bytes = text->substr(1, text->size() - kAround);
  if (close(bytes, purpose) != sealed) return std::nullopt;
  return bytes;
}

}  // namespace willai::browser
