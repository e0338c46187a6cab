#include "http/memory.hpp"

#include <malloc.h>

#include <atomic>
#include <chrono>

namespace willai::http {
namespace {

constexpr int kMostArenas = 4;
constexpr std::chrono::seconds kBetweenReturns{5};

}  // namespace

void keep_memory_small() { mallopt(M_ARENA_MAX, kMostArenas); }

void give_memory_back() {
  static std::atomic<std::chrono::steady_clock::rep> last = 0;
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  auto before = last.load();
  if (before != 0 && now - std::chrono::steady_clock::duration(before) < kBetweenReturns) return;
  if (last.compare_exchange_strong(before, now.count())) malloc_trim(0);
}

}  // namespace willai::http
