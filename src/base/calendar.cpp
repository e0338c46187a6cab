#include "base/calendar.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace willai {
namespace {

constexpr std::array kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                "July",    "August",   "September", "October", "November", "December"};

int digits(std::string_view text) {
  int number = 0;
  for (char c : text) number = number * 10 + (c - '0');
  return number;
}

bool has_shape(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hyphen = i == 4 || i == 7;
    if (hyphen ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

}  // namespace

Result<Date> Date::parse(std::string_view text) {
  if (!has_shape(text)) return invalid(fmt::format("“{}” is not a date; write it as 2026-11-23", text));
  const Date date(digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2)));
  const std::chrono::year_month_day day{std::chrono::year(date.year_),
                                        std::chrono::month(static_cast<unsigned>(date.month_)),
                                        std::chrono::day(static_cast<unsigned>(date.day_))};
  if (!day.ok() || date.year_ < 1900 || date.year_ > 2999)
    return invalid(fmt::format("“{}” is not a date that exists", text));
  return date;
}

std::string Date::iso() const { return fmt::format("{:04}-{:02}-{:02}", year_, month_, day_); }

std::string Date::words() const {
  return fmt::format("{} {}, {}", kMonths[static_cast<std::size_t>(month_ - 1)], day_, year_);
}

std::string roman(int number) {
  if (number < 1 || number > 3999) return std::to_string(number);
  constexpr std::array<std::pair<int, const char*>, 13> steps = {{{1000, "M"},
                                                                  {900, "CM"},
                                                                  {500, "D"},
                                                                  {400, "CD"},
                                                                  {100, "C"},
                                                                  {90, "XC"},
                                                                  {50, "L"},
                                                                  {40, "XL"},
                                                                  {10, "X"},
                                                                  {9, "IX"},
                                                                  {5, "V"},
                                                                  {4, "IV"},
                                                                  {1, "I"}}};
  std::string text;
  for (const auto& [value, letters] : steps)
    for (; number >= value; number -= value) text += letters;
  return text;
}

}  // namespace willai
