#include "matching/occupation_reading.hpp"

namespace willai {

void OccupationReading::add_to(std::vector<float>& sums, const WeighedTitle& title) const {
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += base[i];
  for (const WeighedFeature& each : title) {
    const float scale = each.weight * scales[each.feature];
    const std::uint32_t end = begins[each.feature + 1];
    for (std::uint32_t i = begins[each.feature]; i < end; ++i)
      sums.data()[jobs.data()[i]] += scale * static_cast<float>(weights.data()[i]);
  }
}

OccupationReading blank_reading(std::size_t jobs, std::size_t features) {
  OccupationReading reading;
  reading.base.assign(jobs, 0);
  reading.begins.assign(features + 1, 0);
  reading.scales.assign(features, 0);
  return reading;
}

}  // namespace willai
