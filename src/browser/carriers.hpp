// Encodes values as bytes, and back, field by field as listed in fields.hpp: numbers as varints, texts after their
// length, fractions as eight bytes, so that a browser computes with exactly the same numbers.
#pragma once

#include <array>
#include <bit>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/varint.hpp"
#include "browser/fields.hpp"

namespace willai::browser {

template <class Value>
concept IsEnumeration = std::is_enum_v<Value>;

template <class Value>
concept HasFields = requires(Value& value) {
  fields_of(value);
};

// Zigzag encoding of signed numbers: 0, -1, 1, -2 … become 0, 1, 2, 3 …
constexpr std::uint32_t folded(int number) {
  return (static_cast<std::uint32_t>(number) << 1) ^ static_cast<std::uint32_t>(number >> 31);
}
constexpr int unfolded(std::uint32_t number) { return static_cast<int>((number >> 1) ^ (0 - (number & 1))); }

class Saver {
 public:
  void carry(bool value) { out_.number(value ? 1 : 0); }
  void carry(int value) { out_.number(folded(value)); }
  void carry(std::uint32_t value) { out_.number(value); }
  void carry(std::uint8_t value) { out_.number(value); }
  void carry(IsEnumeration auto value) { out_.number(static_cast<std::uint64_t>(value)); }
  void carry(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    out_.four_bytes(static_cast<std::uint32_t>(bits)).four_bytes(static_cast<std::uint32_t>(bits >> 32));
  }
  void carry(Exposure value) { carry(value.value()); }
  void carry(Weight value) { carry(value.value()); }
  void carry(const std::string& value) { out_.text(value); }
  template <class Each>
  void carry(const std::optional<Each>& value) {
    carry(value.has_value());
    if (value) carry(*value);
  }
  template <class Each>
  void carry(const std::vector<Each>& values) {
    out_.number(values.size());
    for (const Each& each : values) carry(each);
  }
  template <class Each, std::size_t n>
  void carry(const std::array<Each, n>& values) {
    for (const Each& each : values) carry(each);
  }
  template <class First, class Second>
  void carry(const std::pair<First, Second>& value) {
    carry(value.first);
    carry(value.second);
  }
  void carry(const HasFields auto& value) {
    std::apply([this](const auto&... fields) { (this->carry(fields), ...); }, fields_of(value));
  }

  const std::string& bytes() const { return out_.bytes(); }

 private:
  Packer out_;
};

// After the first fault every value is empty, and whole() is false.
class Loader {
 public:
  explicit Loader(std::string_view bytes) : in_(bytes) {}

  bool whole() const { return ok_ && in_.ok() && in_.at_end(); }

  void carry(bool& value) { value = below(2) == 1; }
  void carry(int& value) { value = unfolded(static_cast<std::uint32_t>(below(std::uint64_t{1} << 32))); }
  void carry(std::uint32_t& value) { value = static_cast<std::uint32_t>(below(std::uint64_t{1} << 32)); }
  void carry(std::uint8_t& value) { value = static_cast<std::uint8_t>(below(256)); }
  template <IsEnumeration Value>
  void carry(Value& value) {
    value = static_cast<Value>(below(static_cast<std::uint64_t>(last_of(Value{})) + 1));
  }
  // Rejects infinity and not-a-number, which would spoil every sum.
  void carry(double& value) {
    const std::uint64_t low = in_.four_bytes();
    value = std::bit_cast<double>(low | static_cast<std::uint64_t>(in_.four_bytes()) << 32);
    if (value - value != 0) value = 0, ok_ = false;
  }
  void carry(Exposure& value) { value = Exposure(fraction()); }
  void carry(Weight& value) { value = Weight(fraction()); }
  void carry(std::string& value) { value = in_.text(); }
  template <class Each>
  void carry(std::optional<Each>& value) {
    bool is_there = false;
    carry(is_there);
    if (is_there) carry(value.emplace());
    else value.reset();
  }
  // One by one: an impossible count fails before it takes memory.
  template <class Each>
  void carry(std::vector<Each>& values) {
    values.clear();
    for (std::uint64_t left = in_.count(); left > 0 && in_.ok(); --left) carry(values.emplace_back());
  }
  template <class Each, std::size_t n>
  void carry(std::array<Each, n>& values) {
    for (Each& each : values) carry(each);
  }
  template <class First, class Second>
  void carry(std::pair<First, Second>& value) {
    carry(value.first);
    carry(value.second);
  }
  void carry(HasFields auto& value) {
    std::apply([this](auto&... fields) { (this->carry(fields), ...); }, fields_of(value));
  }

 private:
  double fraction() {
    double value = 0;
    carry(value);
    return value;
  }
  std::uint64_t below(std::uint64_t end) {
    const std::uint64_t number = in_.number();
    if (number < end) return number;
    ok_ = false;
    return 0;
  }

  Unpacker in_;
  bool ok_ = true;
};

}  // namespace willai::browser
