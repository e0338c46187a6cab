#include "scoring/network_reading.hpp"

#include "base/wide_floats.hpp"

namespace willai::scoring {
namespace {

constexpr float kMean = 3, kVerb = 1.5F, kTopic = 3;

constexpr std::size_t kOfBlock = 32;  // units whose sums fit into the registers of a processor
static_assert(kNetworkUnits % kOfBlock == 0);

// Block by block, so that the sums stay in registers. Each unit adds up its inputs in their order.
void add_heard(const std::array<float, kNetworkInputs>& heard, const NetworkReading::Units* inputs,
               NetworkReading::Units& units) {
  constexpr std::size_t kFours = kOfBlock / 4;
  for (std::size_t block = 0; block < kNetworkUnits; block += kOfBlock) {
    FourFloats sums[kFours];
    unrolled<kFours>([&](std::size_t j) __attribute__((always_inline)) { sums[j] = four_at(units.data() + block + 4 * j); });
    for (std::size_t i = 0; i < kNetworkInputs; ++i) {
      const float* const weights = inputs[i].data() + block;
      const float input = heard.data()[i];
      unrolled<kFours>([&](std::size_t j) __attribute__((always_inline)) { sums[j] += input * four_at(weights + 4 * j); });
    }
    unrolled<kFours>([&](std::size_t j) __attribute__((always_inline)) { store(sums[j], units.data() + block + 4 * j); });
  }
}

// ReLU: a unit below 0 contributes nothing.
Leanings said_by(const NetworkReading::Units& units, const NetworkReading& network) {
  Leanings sum = network.base;
  for (std::size_t i = 0; i < kNetworkUnits; ++i)
    if (units[i] > 0)
      for (std::size_t k = 0; k < 3; ++k) sum[k] += units[i] * network.says[i][k];
  return sum;
}

}  // namespace

std::array<float, kNetworkInputs> network_inputs(const WeighedText& text) {
  std::array<float, kNetworkInputs> inputs{};
  for (std::size_t i = 0; i < kDimensions; ++i) {
    inputs[i] = kMean * text.mean[i];
    inputs[kDimensions + i] = kVerb * text.verb[i];
  }
  for (std::size_t i = 0; i < kTopics; ++i) inputs[2 * kDimensions + i] = kTopic * text.topics[i];
  return inputs;
}

Leanings NetworkReading::of(const WeighedText& text) const {
  Units units = bases;
  add_heard(network_inputs(text), inputs.data(), units);
  Leanings leanings = said_by(units, *this);
  const float mean = (leanings[0] + leanings[1] + leanings[2]) / 3;
  for (float& each : leanings) each -= mean;
  return leanings;
}

}  // namespace willai::scoring
