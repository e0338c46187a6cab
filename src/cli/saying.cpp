#include "cli/saying.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

namespace willai::cli {
namespace {

// A pipe that is ready takes this many bytes without waiting (PIPE_BUF).
constexpr std::size_t kLongestLine = 4096;

bool is_ready(int output) {
  pollfd asked{output, POLLOUT, 0};
  return ::poll(&asked, 1, 0) == 1 && (asked.revents & POLLOUT) != 0;
}

// What cannot be written is dropped: there is nobody to tell.
void write_out(int output, std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(output, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
}

void write_unless_held_up(int output, std::string_view line) {
  std::string text(line.substr(0, kLongestLine - 1));
  text += '\n';
  if (is_ready(output)) write_out(output, text);
}

}  // namespace

void tell(std::string_view line) { write_out(STDERR_FILENO, std::string(line) + "\n"); }

void log_line(std::string_view topic, std::string_view sentence) {
  const auto now = std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  write_unless_held_up(STDERR_FILENO, fmt::format("{:%Y-%m-%dT%H:%M:%SZ} {}: {}", fmt::gmtime(now), topic, sentence));
}

void announce(std::string_view line) { write_unless_held_up(STDOUT_FILENO, line); }

void outlive_outputs() {
  for (const int number : {SIGPIPE, SIGXFSZ}) signal(number, SIG_IGN);
}

}  // namespace willai::cli
