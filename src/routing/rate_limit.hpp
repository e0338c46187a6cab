// How many answers that are computed from a body one network gets in a minute. All routers of a process share one. It
// keeps networks for that minute and then forgets them all.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace willai::routing {

class RateLimit {
 public:
  static constexpr int kMost = 1200;
  static constexpr std::chrono::seconds kWindow{60};

  struct Left {
    bool is_over = false;
    int requests = 0;  // that are left
    int seconds = 0;   // until all are there again
  };

  // Counts a request from an address.
  Left take(std::string_view address, std::chrono::steady_clock::time_point now = std::chrono::steady_clock::now());

 private:
  std::mutex mutex_;
  std::chrono::steady_clock::time_point begin_{};
  std::map<std::string, int, std::less<>> taken_;
};

}  // namespace willai::routing
