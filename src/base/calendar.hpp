// Calendar dates without a clock: the date of an edition always comes in as an argument.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai {

class Date {
 public:
  // "2026-11-23"; years 1900 to 2999, real calendar days only.
  static Result<Date> parse(std::string_view text);

  std::string iso() const;    // "2026-11-23"
  std::string words() const;  // "November 23, 2026"

  friend auto operator<=>(const Date&, const Date&) = default;

 private:
  Date(int year, int month, int day) : year_(year), month_(month), day_(day) {}
  int year_;
  int month_;
  int day_;
};

// 4 -> "IV"; numbers outside 1..3999 in digits.
std::string roman(int number);

}  // namespace willai
