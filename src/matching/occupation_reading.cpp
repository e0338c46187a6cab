#include "matching/occupation_reading.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/processors.hpp"

namespace willai::matching {
namespace {

// Integers: their sum is the same in any order, so compilers may add eight at once.
using Steps = std::array<std::int16_t, kMeanings>;
constexpr float kMostSteps = 32767;
constexpr std::size_t kOfRegisters = kMeanings / 32 * 32;  // fill the widest registers; the rest comes after them

struct Stepped {
  Steps steps;
  float scale;  // the size of one step
};

Stepped stepped(const std::array<float, kMeanings>& place) {
  float greatest = 0;
  for (const float each : place) greatest = std::max(greatest, std::abs(each));
  Stepped stepped{{}, greatest / kMostSteps};
  if (greatest == 0) return stepped;
  for (std::size_t i = 0; i < kMeanings; ++i)
    stepped.steps[i] = static_cast<std::int16_t>(place[i] / greatest * kMostSteps);
  return stepped;
}

// The sum of `rows`, each of kMeanings numbers, times their steps.
WILLAI_FOR_EACH_PROCESSOR
void multiply(const std::int8_t* rows, std::span<std::int32_t> products, const Steps& steps) {
  for (std::int32_t& product : products) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < kOfRegisters; ++i) sum += static_cast<std::int16_t>(rows[i]) * steps.data()[i];
    for (std::size_t i = kOfRegisters; i < kMeanings; ++i) sum += static_cast<std::int16_t>(rows[i]) * steps.data()[i];
    product = sum;
    rows += kMeanings;
  }
}

WILLAI_FOR_EACH_PROCESSOR
void add_row(const std::int8_t* __restrict row, float scale, float* __restrict place) {
  for (std::size_t i = 0; i < kMeanings; ++i) place[i] += scale * static_cast<float>(row[i]);
}

}  // namespace

std::uint32_t row_of(std::uint32_t key, const KeyTable& words) {
  const std::uint32_t word = words.find(key);
  return word != KeyTable::kUnknown ? word : static_cast<std::uint32_t>(words.size()) + key % kSharedRows;
}

OccupationReading::OccupationReading(OccupationVectors vectors, const FeatureSpace& space)
    : vectors_(std::move(vectors)) {
  if (vectors_.rows.empty()) return;
  words_ = KeyTable(std::move(vectors_.words));
  rows_.reserve(space.size());
  for (const std::uint32_t key : space.keys()) rows_.push_back(row_of(key, words_));
}

// Prefetches a row.
void OccupationReading::fetch(std::uint32_t row) const {
  for (std::size_t i = 0; i < kMeanings; i += 64)
    __builtin_prefetch(vectors_.rows.data() + std::size_t{row} * kMeanings + i);
}

OccupationReading::Place OccupationReading::place_of(const WeighedTitle& title) const {
  Place place{};
  for (const WeighedFeature& each : title) fetch(rows_[each.feature]);
  for (const WeighedFeature& each : title) {
    const std::uint32_t row = rows_[each.feature];
    add_row(vectors_.rows.data() + std::size_t{row} * kMeanings, each.weight * vectors_.row_scales[row], place.data());
  }
  return place;
}

std::vector<float> OccupationReading::read(const WeighedTitle& title) const {
  std::vector<float> sums = vectors_.base;
  if (rows_.empty()) return sums;
  const auto [steps, scale] = stepped(place_of(title));
  std::vector<std::int32_t> products(sums.size());
  multiply(vectors_.directions.data(), products, steps);
  for (std::size_t job = 0; job < sums.size(); ++job)
    sums[job] += scale * vectors_.direction_scales[job] * static_cast<float>(products[job]);
  return sums;
}

}  // namespace willai::matching
