// Keeps readers from waiting in a row for a store that hangs: after a call that took long and failed, those who come in
// the next moment are told at once. All routers of a process share one.
#pragma once

#include <atomic>
#include <chrono>

#include "base/result.hpp"

namespace willai::routing {

class StoreGate {
 public:
  // `call` returns a Result.
  template <class Call>
  auto pass(const Call& call) -> decltype(call()) {
    const auto begin = Clock::now();
    if (begin.time_since_epoch().count() < closed_until_) return io_error("the store does not answer");
    auto done = call();
    const auto end = Clock::now();
    if (!done.ok() && end - begin > kLong) closed_until_ = (end + kClosed).time_since_epoch().count();
    return done;
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds kLong{500};
  static constexpr std::chrono::milliseconds kClosed{1000};

  std::atomic<Clock::rep> closed_until_ = 0;
};

}  // namespace willai::routing
