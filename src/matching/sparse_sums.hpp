// Sums for a few of many indexes: a sparse table, small enough for the cache, maps the index to its sum.
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace willai::matching {

class SparseSums {
 public:
  struct Sum {
    std::uint32_t number;
    float sum;
  };

  // For at most `most` different indexes, fewer than 65,535.
  explicit SparseSums(std::size_t most)
      : most_(most), shift_(32 - std::bit_width(most * 2 + 1)), places_(std::size_t{1} << (32 - shift_), kNone) {
    assert(most < kNone);
    sums_.reserve(most);
  }

  // Ignores a new index if the table is full.
  void add(std::uint32_t number, float share) {
    std::uint16_t& place = places_.data()[place_of(number)];
    if (place == kNone) {
      if (sums_.size() == most_) return;
      place = static_cast<std::uint16_t>(sums_.size());
      sums_.push_back({number, 0});
    }
    sums_.data()[place].sum += share;
  }
  // In the order in which the indexes first came.
  const std::vector<Sum>& all() const { return sums_; }

 private:
  static constexpr std::uint16_t kNone = 0xFFFF;

  std::size_t place_of(std::uint32_t number) const {
    const std::uint16_t* const places = places_.data();
    const Sum* const sums = sums_.data();
    std::size_t at = (number * 2654435769U) >> shift_;  // Knuth's multiplicative hash
    while (places[at] != kNone && sums[places[at]].number != number) at = (at + 1) & (places_.size() - 1);
    return at;
  }

  std::size_t most_;
  int shift_;
  std::vector<std::uint16_t> places_;
  std::vector<Sum> sums_;
};

}  // namespace willai::matching
