// Which job a title names. Each feature has a vector; their weighted sum places the title in the space, and each job is
// a direction in it. Fitted to all known titles and tasks by willai-lab.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "matching/feature_space.hpp"
#include "matching/match_tables.hpp"

namespace willai::matching {

// Two fits that started from different random numbers are averaged; their mean has a smaller error than either.
inline constexpr std::size_t kReadings = 2;
inline constexpr std::size_t kOfReading = 104;  // dimensions; a multiple of the register width
inline constexpr std::size_t kMeanings = kReadings * kOfReading;
inline constexpr std::uint32_t kSharedRows = 1U << 15;  // of features that have no row of their own

// What was fitted. All are empty except `base` if nothing was.
struct OccupationVectors {
  std::vector<std::uint32_t> words;     // sorted keys of the words that have a row of their own
  std::vector<std::int8_t> rows;        // kMeanings numbers each: first the words, then kSharedRows for all other
                                        // features by key
  std::vector<float> row_scales;        // the value of one step in each row
  std::vector<std::int8_t> directions;  // kMeanings numbers of each job
  std::vector<float> direction_scales;
  std::vector<float> base;  // of each job
};

// The row of a feature.
std::uint32_t row_of(std::uint32_t key, const KeyTable& words);

class OccupationReading {
 public:
  OccupationReading() = default;
  OccupationReading(OccupationVectors vectors, const FeatureSpace& space);

  // ln of the probability of each job, up to a common constant. The same digits on every platform.
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

}  // namespace willai::matching
