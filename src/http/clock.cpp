#include "http/clock.hpp"

#include <fmt/format.h>

#include <string_view>

namespace willai::http {
namespace {

constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// In the order of Afterwards.
constexpr std::array<std::string_view, 3> kConnectionFields{"", "Connection: keep-alive\r\n", "Connection: close\r\n"};

// In the order of Transport. A year, for this host alone.
constexpr std::array<std::string_view, 2> kTransportFields{"", "Strict-Transport-Security: max-age=31536000\r\n"};

Ending make_ending(std::string_view date, std::size_t place) {
  return std::make_shared<const std::string>(
      fmt::format("Date: {}\r\n{}{}\r\n", date, kConnectionFields[place % 3], kTransportFields[place / 3]));
}

}  // namespace

void Clock::tick() {
  now_ = std::chrono::steady_clock::now();
  const std::time_t second = std::time(nullptr);
  if (second == second_) return;
  second_ = second;
  const std::string date = http_date(second);
  for (std::size_t i = 0; i < endings_.size(); ++i) endings_[i] = make_ending(date, i);
}

std::string http_date(std::time_t second) {
  std::tm utc{};
  gmtime_r(&second, &utc);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday,
                     kMonths[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900, utc.tm_hour, utc.tm_min,
                     utc.tm_sec);
}

}  // namespace willai::http
