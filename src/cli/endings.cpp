#include "cli/endings.hpp"

#include <cstdlib>
#include <thread>

namespace willai::cli {

sigset_t block_endings() {
  sigset_t endings;
  sigemptyset(&endings);
  sigaddset(&endings, SIGTERM);
  sigaddset(&endings, SIGINT);
  pthread_sigmask(SIG_BLOCK, &endings, nullptr);
  return endings;
}

void end_within(std::chrono::seconds time) {
  std::thread([time] {
    std::this_thread::sleep_for(time);
    std::_Exit(EXIT_SUCCESS);
  }).detach();
}

}  // namespace willai::cli
