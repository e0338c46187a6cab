// Heads fitted to labels that were drawn from known weights: they are found again, and the interval keeps its word.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "lab/task_training.hpp"

namespace head_training_test {

using namespace willai;
using namespace willai::lab;

namespace {

// Numbers like those of chance, the same on every machine: https://prng.di.unimi.it/splitmix64.c
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : state_(seed) {}
  double next() {  // 0..1
    std::uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
  }

 private:
  std::uint64_t state_;
};

using WeightsOfThree = std::vector<std::array<float, 3>>;

// Three readings and the intercept; each row sums to 0, as the penalty makes those that are found.
const WeightsOfThree kTrue = {{1.5F, -1, -.5F}, {-1, 2, -1}, {0, .75F, -.75F}, {.4F, -.6F, .2F}};

Label drawn(const scoring::Probabilities& p, double at) {
  return at < p[0] ? Label::e0 : at < p[0] + p[1] ? Label::e1 : Label::e2;
}

std::vector<HeadExample> examples_by(const WeightsOfThree& weights, int count, std::uint64_t seed = 7) {
  scoring::ModelHead truth;
  truth.weights = weights;
  Numbers numbers(seed);
  std::vector<HeadExample> examples;
  for (int i = 0; i < count; ++i) {
    std::vector<float> readings;
    for (std::size_t j = 0; j + 1 < weights.size(); ++j) readings.push_back(static_cast<float>(4 * numbers.next() - 2));
    const Label label = drawn(truth.probabilities(readings), numbers.next());
    examples.push_back({std::move(readings), label});
  }
  return examples;
}

double share_within(const scoring::ModelHead& head, const std::vector<HeadExample>& examples) {
  int within = 0;
  for (const HeadExample& each : examples) {
    const Estimate estimate = head.exposure_of(head.probabilities(each.readings));
    const double value = each.label == Label::e1 ? 1 : each.label == Label::e2 ? .5 : 0;
    if (estimate.low.value() - 1e-6 <= value && value <= estimate.high.value() + 1e-6) ++within;
  }
  return within / static_cast<double>(examples.size());
}

double agreement(const scoring::ModelHead& head, const std::vector<HeadExample>& examples) {
  const auto agrees = [&](const HeadExample& each) {
    return head.level_of(head.probabilities(each.readings)) == level_of(each.label);
  };
  return static_cast<double>(std::ranges::count_if(examples, agrees)) / static_cast<double>(examples.size());
}

bool same(const scoring::ModelHead& a, const scoring::ModelHead& b) {
  return a.weights == b.weights && a.preference == b.preference && a.spread == b.spread;
}

}  // namespace

TEST_CASE("the weights that labels were drawn from are found again") {
  const scoring::ModelHead head = fit_head(examples_by(kTrue, 20'000));
  REQUIRE(head.weights.size() == kTrue.size());
  for (std::size_t j = 0; j < kTrue.size(); ++j)
    for (std::size_t k = 0; k < 3; ++k) {
      CAPTURE(j);
      CAPTURE(k);
      CHECK(std::abs(head.weights[j][k] - kTrue[j][k]) < .1);
    }
}

TEST_CASE("more examples find the weights more closely") {
  const auto distance = [](int count) {
    const scoring::ModelHead head = fit_head(examples_by(kTrue, count));
    double sum = 0;
    for (std::size_t j = 0; j < kTrue.size(); ++j)
      for (std::size_t k = 0; k < 3; ++k) sum += std::pow(head.weights[j][k] - kTrue[j][k], 2);
    return std::sqrt(sum);
  };
  CHECK(distance(20'000) < distance(300));
}

TEST_CASE("readings that say nothing get weights near nothing, and the intercept says how frequent each label is") {
  const scoring::ModelHead head = fit_head(examples_by({{0, 0, 0}, {0, 0, 0}, {1, 0, -1}}, 20'000));
  for (std::size_t j = 0; j < 2; ++j)
    for (const float each : head.weights[j]) CHECK(std::abs(each) < .05);
  const std::array none = {0.F, 0.F};
  const scoring::Probabilities p = head.probabilities(none);
  const double sum = std::exp(1) + 1 + std::exp(-1);
  CHECK(p[0] == doctest::Approx(std::exp(1) / sum).epsilon(.03));
  CHECK(p[2] == doctest::Approx(std::exp(-1) / sum).epsilon(.06));
}

TEST_CASE("the interval holds 80 of 100 labels, of those it was fitted to and of others") {
  const auto examples = examples_by(kTrue, 5000), others = examples_by(kTrue, 5000, 8);
  const scoring::ModelHead head = fit_head(examples);
  CHECK(std::abs(share_within(head, examples) - .8) <= .02);
  CHECK(std::abs(share_within(head, others) - .8) <= .02);
}

TEST_CASE("the preference never costs agreement and kappa on what it was fitted to, and favours no label below E0") {
  const auto examples = examples_by(kTrue, 3000);
  const scoring::ModelHead head = fit_head(examples);
  CHECK(head.preference[0] == 1);
  for (const float each : head.preference) CHECK((each >= 1 && each <= 2.01F));
  scoring::ModelHead plain = head;
  plain.preference = {1, 1, 1};
  CHECK(agreement(head, examples) > agreement(plain, examples) - .02);
  CHECK(agreement(head, examples) > .6);
}

TEST_CASE("the same examples make the same head to the last digit") {
  CHECK(same(fit_head(examples_by(kTrue, 2000)), fit_head(examples_by(kTrue, 2000))));
  CHECK_FALSE(same(fit_head(examples_by(kTrue, 2000)), fit_head(examples_by(kTrue, 2000, 8))));
}

TEST_CASE("labels that one reading separates without error leave finite weights") {
  std::vector<HeadExample> examples;
  for (int i = 0; i < 300; ++i)
    examples.push_back({{static_cast<float>(i % 3) - 1}, i % 3 == 0 ? Label::e0 : i % 3 == 1 ? Label::e2 : Label::e1});
  const scoring::ModelHead head = fit_head(examples);
  for (const auto& row : head.weights)
    for (const float each : row) CHECK(std::isfinite(each));
  CHECK(std::isfinite(head.spread));
  CHECK(head.spread >= 0);
  CHECK(agreement(head, examples) == 1);
}

TEST_CASE("one label only, or one example only, still makes a head") {
  for (const int count : {1, 50}) {
    const scoring::ModelHead head =
        fit_head(std::vector<HeadExample>(static_cast<std::size_t>(count), {{1, -1}, Label::e1}));
    const scoring::Probabilities p = head.probabilities(std::array{1.F, -1.F});
    CHECK(p[1] > p[0]);
    CHECK(p[1] > p[2]);
    CHECK(std::isfinite(head.spread));
  }
}

}  // namespace head_training_test
