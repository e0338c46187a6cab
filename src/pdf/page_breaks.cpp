#include "pdf/page_breaks.hpp"

namespace willai::pdf {
namespace {

// Measured heights are sums of rounded ones.
constexpr double kSlack = 0.01;

// The first part from `start` on that no longer fits.
std::size_t overflow(std::span<const Part> parts, std::size_t start, double page_height) {
  double used = parts[start].reopened + parts[start].height;
  std::size_t next = start + 1;
  for (; next < parts.size(); ++next) {
    used += parts[next].space + parts[next].height;
    if (used > page_height + kSlack) break;
  }
  return next;
}

}  // namespace

std::vector<std::size_t> page_starts(std::span<const Part> parts, double page_height) {
  std::vector<std::size_t> starts{0};
  while (starts.back() < parts.size()) {
    const std::size_t start = starts.back();
    const std::size_t over = overflow(parts, start, page_height);
    if (over == parts.size()) break;
    std::size_t next = over;
    while (next > start && parts[next - 1].keep == Keep::with_next) --next;
    starts.push_back(next > start ? next : over);
  }
  return starts;
}

}  // namespace willai::pdf
