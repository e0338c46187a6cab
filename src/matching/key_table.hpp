// A sorted table of numbers; finds the index of a number.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace willai::matching {

class KeyTable {
 public:
  static constexpr std::uint32_t kUnknown = ~0U;

  KeyTable() = default;
  explicit KeyTable(std::vector<std::uint32_t> keys) : keys_(std::move(keys)) {
    const int bits = std::clamp(static_cast<int>(std::bit_width(keys_.size() / kOfBucket)), 1, 20);
    shift_ = 32 - bits;
    begins_.assign((std::size_t{1} << bits) + 1, 0);
    for (const std::uint32_t key : keys_) ++begins_[(key >> shift_) + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  }

  std::uint32_t find(std::uint32_t key) const {
    if (keys_.empty()) return kUnknown;
    const std::size_t bucket = key >> shift_;
    const std::uint32_t end = begins_[bucket + 1];
    std::uint32_t at = begins_[bucket];
    while (at < end && keys_[at] < key) ++at;
    return at < end && keys_[at] == key ? at : kUnknown;
  }
  // Prefetches what a lookup of `key` will read: first where its bucket begins, then the bucket.
  void fetch_begin(std::uint32_t key) const {
    if (!keys_.empty()) __builtin_prefetch(begins_.data() + (key >> shift_));
  }
  void fetch(std::uint32_t key) const {
    if (!keys_.empty()) __builtin_prefetch(keys_.data() + begins_[key >> shift_]);
  }
  std::size_t size() const { return keys_.size(); }
  const std::vector<std::uint32_t>& keys() const { return keys_; }

 private:
  static constexpr std::size_t kOfBucket = 8;  // half a cache line

  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> begins_;  // by the upper bits of a key: where such keys begin
  int shift_ = 31;
};

}  // namespace willai::matching
