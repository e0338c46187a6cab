#include "cli/saying.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>

#include "operating/log.hpp"

namespace willai::cli {
namespace {

// What cannot be written is dropped: there is nobody to tell.
void write_out(int output, std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(output, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
}

}  // namespace

void tell(std::string_view line) { write_out(STDERR_FILENO, std::string(line) + "\n"); }

void log_line(std::string_view topic, std::string_view sentence) {
  operating::log_event(operating::LogLevel::warning, topic, sentence);
}

void announce(std::string_view line) { operating::write_line(STDOUT_FILENO, line); }

void outlive_outputs() {
  for (const int number : {SIGPIPE, SIGXFSZ}) signal(number, SIG_IGN);
}

}  // namespace willai::cli
