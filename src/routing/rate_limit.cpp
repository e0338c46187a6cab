#include "routing/rate_limit.hpp"

#include <algorithm>
#include <memory>

#include "domain/network.hpp"
#include "routing/site_options.hpp"

namespace willai::routing {

RateLimit::Left RateLimit::take(std::string_view address, std::chrono::steady_clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (now - begin_ >= kWindow || begin_ == std::chrono::steady_clock::time_point{}) {
    begin_ = now;
    taken_.clear();
  }
  int& taken = taken_[network_of(address)];
  const bool is_over = taken >= kMost;
  if (!is_over) ++taken;
  const auto rest = std::chrono::ceil<std::chrono::seconds>(begin_ + kWindow - now);
  return {is_over, kMost - taken, std::max(1, static_cast<int>(rest.count()))};
}

std::shared_ptr<RateLimit> make_rate_limit() { return std::make_shared<RateLimit>(); }

}  // namespace willai::routing
