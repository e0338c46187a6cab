#include "cli/endings.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <thread>

namespace willai::cli {
namespace {

// A terminal that was closed gives errors; nobody could stop the program there any more. A log whose reader is gone is no
// terminal.
bool has_lost_terminal() { return ::isatty(STDERR_FILENO) == 0 && errno == EIO; }

}  // namespace

sigset_t block_endings() {
  sigset_t endings;
  sigemptyset(&endings);
  sigaddset(&endings, SIGTERM);
  sigaddset(&endings, SIGINT);
  pthread_sigmask(SIG_BLOCK, &endings, nullptr);
  return endings;
}

sigset_t block_signals() {
  sigset_t signals = block_endings();
  sigaddset(&signals, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

Told wait_for_signal(const sigset_t& signals, std::chrono::milliseconds most) {
  const auto end = std::chrono::steady_clock::now() + most;
  for (;;) {
    const auto left = std::max(std::chrono::nanoseconds(0), std::chrono::nanoseconds(end - std::chrono::steady_clock::now()));
    const timespec time{static_cast<time_t>(left.count() / 1'000'000'000), static_cast<long>(left.count() % 1'000'000'000)};
    const int signal = sigtimedwait(&signals, nullptr, &time);
    if (signal < 0 && errno == EINTR) continue;
    if (signal < 0) return Told::nothing;
    if (signal != SIGHUP) return Told::to_end;
    return has_lost_terminal() ? Told::to_end : Told::again;
  }
}

void end_within(std::chrono::seconds time) {
  std::thread([time] {
    std::this_thread::sleep_for(time);
    std::_Exit(EXIT_SUCCESS);
  }).detach();
}

}  // namespace willai::cli
