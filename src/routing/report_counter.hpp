// Where readers' requests meet the store: one desk for all routers of a process, with one connection. After a call that
// took long and failed, those who come in the next moment are told at once, so that nobody waits in a row for a store
// that hangs.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <utility>

#include "mail/report_desk.hpp"
#include "routing/site_options.hpp"

namespace willai::routing {

class ReportCounter {
 public:
  // Asks the desk, which `open_desk` opens first if need be. The question returns a Result.
  template <class Question>
  auto ask(const OpenDesk& open_desk, const Question& question)
      -> decltype(question(std::declval<mail::ReportDesk&>())) {
    const std::lock_guard lock(mutex_);
    const auto begin = Clock::now();
    if (begin < closed_until_) return io_error("the store does not answer");
    auto answer = ask_now(open_desk, question);
    const auto end = Clock::now();
    if (!answer.ok() && end - begin > kLong) closed_until_ = end + kClosed;
    return answer;
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds kLong{500};
  static constexpr std::chrono::milliseconds kClosed{1000};

  template <class Question>
  auto ask_now(const OpenDesk& open_desk, const Question& question)
      -> decltype(question(std::declval<mail::ReportDesk&>())) {
    if (!desk_) desk_ = TRY(open_desk());
    return question(*desk_);
  }

  std::mutex mutex_;
  std::unique_ptr<mail::ReportDesk> desk_;
  Clock::time_point closed_until_{};
};

}  // namespace willai::routing
