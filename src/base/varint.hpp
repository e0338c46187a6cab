// Packs numbers and texts into bytes, and back: varints of seven bits per byte, lowest first; texts after their length.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace willai {

class Packer {
 public:
  Packer& number(std::uint64_t value) {
    for (; value > 127; value >>= 7) bytes_ += static_cast<char>((value & 127) | 128);
    bytes_ += static_cast<char>(value);
    return *this;
  }
  // 0 means absent, so a value is stored plus one.
  Packer& number_or_none(const std::optional<long long>& value) {
    return number(value ? static_cast<std::uint64_t>(*value) + 1 : 0);
  }
  Packer& four_bytes(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) bytes_ += static_cast<char>(value >> shift & 255);
    return *this;
  }
  Packer& text(std::string_view text) {
    number(text.size());
    bytes_ += text;
    return *this;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// After the first value that is missing or not encoded as Packer does, every value is 0 or "" and ok() is false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const unsigned char byte = next();
      value |= static_cast<std::uint64_t>(byte & 127) << shift;
      if (byte < 128) return byte == 0 && shift > 0 ? fail() : value;  // a leading zero would be a second encoding
    }
    return fail();
  }
  std::optional<long long> number_or_none() {
    const std::uint64_t value = number();
    return value == 0 ? std::nullopt : std::optional(static_cast<long long>(value) - 1);
  }
  std::uint32_t four_bytes() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 8) value |= static_cast<std::uint32_t>(next()) << shift;
    return ok_ ? value : 0;
  }
  std::string text() {
    const std::uint64_t size = number();
    if (size > rest_.size()) fail();
    if (!ok_) return "";
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }
  // A count of items of at least one byte each; 0 if the rest is too short for so many.
  std::uint64_t count() {
    const std::uint64_t count = number();
    return count > rest_.size() ? fail() : count;
  }

 private:
  unsigned char next() {
    if (!ok_ || rest_.empty()) return static_cast<unsigned char>(fail());
    const char byte = rest_.front();
    rest_.remove_prefix(1);
    return static_cast<unsigned char>(byte);
  }
  std::uint64_t fail() {
    ok_ = false;
    rest_ = {};
    return 0;
  }

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace willai
