#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace willai::cli {
namespace {

constexpr double kBetween = .25;  // seconds from one line to the next

void write_to_terminal(std::string_view text) {
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return;  // there is nobody to tell
}

// "2 h 05 min", "3 min 20 s", "12 s"
std::string duration(double seconds) {
  const auto whole = static_cast<long long>(seconds + .5);
  if (whole >= 3600) return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
  if (whole >= 60) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
  return fmt::format("{} s", whole);
}

}  // namespace

Progress::Progress(std::optional<std::size_t> bytes, int output)
    : bytes_(bytes), is_terminal_(::isatty(STDERR_FILENO) == 1 && ::isatty(output) == 0) {}

std::string Progress::line(std::size_t rows, std::size_t bytes, double seconds) const {
  std::string text = fmt::format("{} · {} a second", counted(static_cast<long long>(rows), "row", "rows"),
                                 with_thousands(static_cast<long long>(static_cast<double>(rows) / seconds)));
  if (!bytes_ || *bytes_ == 0 || bytes == 0) return text;
  constexpr int kWidth = 20;
  const double share = std::min(1.0, static_cast<double>(bytes) / static_cast<double>(*bytes_));
  std::string bar;
  for (int i = 0; i < kWidth; ++i) bar += i < share * kWidth ? "█" : "░";
  return fmt::format("{} {:3.0f} % · {} · {} left", bar, 100 * share, text, duration(seconds / share - seconds));
}

void Progress::tell(std::size_t rows, std::size_t bytes) {
  if (!is_terminal_) return;
  const Clock::time_point now = Clock::now();
  if (std::chrono::duration<double>(now - last_).count() < kBetween) return;
  last_ = now;
  is_shown_ = true;
  write_to_terminal("\r\x1B[K" + line(rows, bytes, std::chrono::duration<double>(now - begin_).count()));
}

void Progress::clear() {
  if (std::exchange(is_shown_, false)) write_to_terminal("\r\x1B[K");
}

}  // namespace willai::cli
