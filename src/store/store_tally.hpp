// How often a program asked its store of reports, and what came of it. For the operator's counts.
#pragma once

#include <atomic>
#include <cstdint>

namespace willai::store {

struct StoreTally {
  std::atomic<std::uint64_t> calls = 0;
  std::atomic<std::uint64_t> failures = 0;
  std::atomic<std::uint64_t> openings = 0;  // connections made: one, unless some were lost
};

}  // namespace willai::store
