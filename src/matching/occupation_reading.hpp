// Which job a title names: each feature has a vector, their weighted sum says where the title lies, and each job is a
// direction there. Fitted to all known titles and tasks by app/match_training.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "matching/feature_space.hpp"
#include "matching/match_tables.hpp"

namespace willai {

// Two fits that began at other random numbers stand side by side; the mean of both errs less than either.
inline constexpr std::size_t kReadings = 2;
inline constexpr std::size_t kOfReading = 104;  // dimensions; a whole number of registers
inline constexpr std::size_t kMeanings = kReadings * kOfReading;
inline constexpr std::uint32_t kSharedRows = 1U << 15;  // of features that have no row of their own

// What was learned. Of nothing, all are empty but `base`.
struct OccupationVectors {
  std::vector<std::uint32_t> words;     // keys, in ascending order, of the words that have a row of their own
  std::vector<std::int8_t> rows;        // kMeanings numbers each: of the words, then kSharedRows of all else by key
  std::vector<float> row_scales;        // what 1 stands for in each row
  std::vector<std::int8_t> directions;  // kMeanings numbers of each job
  std::vector<float> direction_scales;
  std::vector<float> base;  // of each job
};

// The row that a feature has.
std::uint32_t row_of(std::uint32_t key, const KeyTable& words);

class OccupationReading {
 public:
  OccupationReading() = default;
  OccupationReading(OccupationVectors vectors, const FeatureSpace& space);

  // ln of how likely each job is, up to what all have in common. The same digits on every platform.
  std::vector<float> read(const WeighedTitle& title) const;
  // Keys of the words that have a row of their own.
  const KeyTable& words() const { return words_; }

 private:
  using Place = std::array<float, kMeanings>;
  void fetch(std::uint32_t row) const;
  Place place_of(const WeighedTitle& title) const;

  OccupationVectors vectors_;
  KeyTable words_;
  std::vector<std::uint32_t> rows_;  // of each feature of the space
};

}  // namespace willai
