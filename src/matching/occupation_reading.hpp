// Which job a title names, by weights of its features: a linear classifier fitted to all known titles, of which only
// the pairs of feature and job that say something are kept, in 127ths.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/feature_space.hpp"
#include "matching/match_tables.hpp"

namespace willai {

struct OccupationReading {
  std::vector<float> base;            // of each job
  std::vector<std::uint32_t> begins;  // of each feature, and the end: where its pairs begin
  std::vector<JobPlace> jobs;         // of each pair
  std::vector<std::int8_t> weights;   // of each pair, in 127ths of the feature's scale
  std::vector<float> scales;          // of each feature

  // ln of how likely each job is, up to what all have in common.
  void add_to(std::vector<float>& sums, const WeighedTitle& title) const;
};

// What reads nothing: of so many jobs and features.
OccupationReading blank_reading(std::size_t jobs, std::size_t features);

}  // namespace willai
