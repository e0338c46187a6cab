// Occupations of O*NET-SOC and the fields (SOC major groups) they belong to.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai {

// An O*NET-SOC code, "15-1252.00": six SOC digits and two of O*NET.
class OccupationCode {
 public:
  static Result<OccupationCode> parse(std::string_view text);

  std::string_view text() const { return {text_.data(), text_.size()}; }
  // The SOC major group, 11 to 55.
  int major_group() const { return (text_[0] - '0') * 10 + (text_[1] - '0'); }

  friend auto operator<=>(const OccupationCode&, const OccupationCode&) = default;

 private:
  OccupationCode() = default;
  std::array<char, 10> text_{};
};

// A SOC 2018 major group under a name of ours.
struct Field {
  int major_group;
  std::string_view slug;  // "computing"
  std::string_view name;  // "Computing and mathematics"
};

// All 23 groups in SOC order.
std::span<const Field> all_fields();
const Field* find_field(int major_group);
const Field* find_field_by_slug(std::string_view slug);

}  // namespace willai
