// Does a piece of work for each of many places, on several threads. What a piece throws first is thrown again here, after all threads
// have ended.
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace willai {

inline constexpr std::size_t kWorthThread = 8;  // for fewer pieces, starting a thread takes longer than doing them

inline std::size_t threads_for(unsigned wanted, std::size_t count) {
  const std::size_t most = wanted > 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
  return std::min(most, count / kWorthThread + 1);
}

// `work(place)` is called once for each place below `count`, from several threads at once. Of 0 threads, one per core.
template <class Work>
void on_threads(unsigned wanted, std::size_t count, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex failing;
  std::exception_ptr failure;
  const auto run = [&] {
    try {
      for (std::size_t place = next++; place < count; place = next++) work(place);
    } catch (...) {
      next = count;
      const std::lock_guard lock(failing);
      if (!failure) failure = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t more = threads_for(wanted, count); more > 1; --more) others.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace willai
