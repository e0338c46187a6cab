// Occupations of O*NET-SOC, the classifications that measures are published in, and the fields (SOC major groups) they
// belong to.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai {

// A SOC code of six digits, "15-1252". Its owner knows whether it is of the 2010 or the 2018 edition. Broad groups end
// in 0.
class SocCode {
 public:
  static Result<SocCode> parse(std::string_view text);

  std::string_view text() const { return {text_.data(), text_.size()}; }
  bool is_broad() const { return text_.back() == '0'; }
  // True for "13-1020" and "13-1023": the same five digits.
  bool is_within(const SocCode& broad) const { return text().substr(0, 6) == broad.text().substr(0, 6); }

  friend auto operator<=>(const SocCode&, const SocCode&) = default;

 private:
  SocCode() = default;
  std::array<char, 7> text_{};
};

// A unit group of ISCO-08, "2512": four digits.
class IscoCode {
 public:
  static Result<IscoCode> parse(std::string_view text);

  std::string_view text() const { return {text_.data(), text_.size()}; }

  friend auto operator<=>(const IscoCode&, const IscoCode&) = default;

 private:
  IscoCode() = default;
  std::array<char, 4> text_{};
};

// An O*NET-SOC code, "15-1252.00": six SOC digits and two of O*NET.
class OccupationCode {
 public:
  static Result<OccupationCode> parse(std::string_view text);

  std::string_view text() const { return {text_.data(), text_.size()}; }
  // The SOC major group, 11 to 55.
  int major_group() const { return (text_[0] - '0') * 10 + (text_[1] - '0'); }
  // "15-1252" of "15-1252.01"; O*NET-SOC 2019 is based on SOC 2018.
  SocCode soc() const;
  // ".00": the SOC occupation itself, not a part that O*NET added.
  bool is_soc_itself() const { return text_[8] == '0' && text_[9] == '0'; }

  friend auto operator<=>(const OccupationCode&, const OccupationCode&) = default;

 private:
  OccupationCode() = default;
  std::array<char, 10> text_{};
};

// A SOC 2018 major group with our own name for it.
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
