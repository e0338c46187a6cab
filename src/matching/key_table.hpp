// Numbers in ascending order, and the place of one of them.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace willai {

class KeyTable {
 public:
  static constexpr std::uint32_t kUnknown = ~0U;

  KeyTable() = default;
  explicit KeyTable(std::vector<std::uint32_t> keys) : keys_(std::move(keys)) {
    const int bits = std::clamp(static_cast<int>(std::bit_width(keys_.size())), 1, 20);
    shift_ = 32 - bits;
    begins_.assign((std::size_t{1} << bits) + 1, 0);
    for (const std::uint32_t key : keys_) ++begins_[(key >> shift_) + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  }

  std::uint32_t find(std::uint32_t key) const {
    if (keys_.empty()) return kUnknown;
    const std::size_t bucket = key >> shift_;
    for (std::uint32_t i = begins_[bucket]; i < begins_[bucket + 1]; ++i)
      if (keys_[i] == key) return i;
    return kUnknown;
  }
  std::size_t size() const { return keys_.size(); }
  const std::vector<std::uint32_t>& keys() const { return keys_; }

 private:
  std::vector<std::uint32_t> keys_;
  std::vector<std::uint32_t> begins_;  // by the upper bits of a key: where its like begin
  int shift_ = 31;
};

}  // namespace willai
