#include "domain/week_hours.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/text.hpp"
#include "domain/assessment.hpp"

namespace willai {
namespace {

Error no_hours() { return invalid("write the hours as a number, such as 4 or 2.5, or as 2:30"); }
Error too_many() { return invalid("a week here has at most 100 hours"); }

enum class Unit { none, hours, minutes, colon };

// Parses numbers and the words between them from the start of a text.
class HoursReader {
 public:
  explicit HoursReader(std::string text) : text_(std::move(text)), rest_(text_) {}

  // "4", "2.5", ".5", "4."; written by hand, because the C++ library for WebAssembly cannot parse fractions.
  std::optional<double> number() {
    double number = 0, scale = 1;
    std::size_t digits = take_digits(number, nullptr);
    if (rest_.starts_with('.') && (digits > 0 || has_digit(rest_.substr(1)))) {
      rest_.remove_prefix(1);
      digits += take_digits(number, &scale);
    }
    return digits > 0 ? std::optional(number / scale) : std::nullopt;
  }

  std::optional<Unit> unit() {
    rest_ = trim(rest_);
    std::size_t length = 0;
    while (length < rest_.size() && rest_[length] != ' ' && (rest_[length] < '0' || rest_[length] > '9')) ++length;
    const std::string_view word = rest_.substr(0, length);
    rest_ = trim(rest_.substr(length));
    return unit_of(word);
  }

  bool at_end() const { return rest_.empty(); }

 private:
  static bool has_digit(std::string_view text) { return !text.empty() && text[0] >= '0' && text[0] <= '9'; }

  // Appends digits to a number; for decimals, also multiplies its scale by ten each. Digits after the fifteenth are
  // ignored: no week needs them.
  std::size_t take_digits(double& number, double* scale) {
    constexpr double kMost = 1e14;
    std::size_t taken = 0;
    for (; has_digit(rest_); rest_.remove_prefix(1), ++taken) {
      if (scale && (number >= kMost || *scale >= kMost)) continue;
      number = number * 10 + (rest_[0] - '0');
      if (scale) *scale *= 10;
    }
    return taken;
  }

  static std::optional<Unit> unit_of(std::string_view word) {
    if (word.empty()) return Unit::none;
    if (word == ":") return Unit::colon;
    for (const std::string_view hours : {"h", "hr", "hrs", "hour", "hours"})
      if (word == hours) return Unit::hours;
    for (const std::string_view minutes : {"m", "min", "mins", "minute", "minutes"})
      if (word == minutes) return Unit::minutes;
    return std::nullopt;
  }

  std::string text_;
  std::string_view rest_;
};

// The minutes after the hours in "2:30", "2 h 30", "2 h 30 min".
std::optional<double> minutes_after(HoursReader& reader) {
  if (reader.at_end()) return 0;
  const auto minutes = reader.number();
  const auto unit = reader.unit();
  const bool are_minutes = unit == Unit::none || unit == Unit::minutes;
  return minutes && *minutes < 60 && are_minutes && reader.at_end() ? minutes : std::nullopt;
}

std::optional<double> find_minutes(HoursReader& reader) {
  const auto number = reader.number();
  const auto unit = number ? reader.unit() : std::nullopt;
  if (!unit) return std::nullopt;
  if (*unit == Unit::none) return reader.at_end() ? std::optional(*number * 60) : std::nullopt;
  if (*unit == Unit::minutes) return reader.at_end() ? number : std::nullopt;
  const auto more = minutes_after(reader);
  return more ? std::optional(*number * 60 + *more) : std::nullopt;
}

std::string with_points(std::string_view text) {
  std::string pointed = to_lower(trim(text));
  for (char& c : pointed)
    if (c == ',') c = '.';
  return pointed;
}

}  // namespace

Result<int> parse_hours(std::string_view text) {
  HoursReader reader(with_points(text));
  const auto minutes = find_minutes(reader);
  if (!minutes) return no_hours();
  if (*minutes > kMostMinutes) return too_many();
  return static_cast<int>(std::lround(*minutes));
}

std::string hours_field(long long minutes) {
  // A hundredth of an hour is 36 seconds, so only every third minute has at most two decimals.
  if (minutes % 3 != 0) return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
  std::string text = fmt::format("{:.2f}", static_cast<double>(minutes) / 60);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace willai
