// A naive second implementation of clauses 28 and 29, written from docs/method.md, must agree with src/scoring on every answer that
// three readers can give.
#include "scoring/settled_level.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "scoring/exposure.hpp"

namespace settled_level_test {

using namespace willai;

namespace {

constexpr double kValue[] = {0, 1, .5};

struct Naive {
  double p[3];
  double beta() const { return p[1] + p[2] / 2; }
  double variance() const {
    double sum = 0;
    for (int k = 0; k < 3; ++k) {
      double error = 0;
      for (int said = 0; said < 3; ++said)
        error += scoring::kReaders.people[k][said] * std::pow(kValue[said] - kValue[k], 2);
      sum += p[k] * (std::pow(kValue[k] - beta(), 2) + error / 2);
    }
    return sum;
  }
};

// -1: the reader did not speak.
Naive naive(int people, int gpt4, int ours) {
  Naive result{};
  double sum = 0;
  for (int k = 0; k < 3; ++k) {
    result.p[k] = scoring::kReaders.prior[k];
    if (people >= 0) result.p[k] *= scoring::kReaders.people[k][people];
    if (gpt4 >= 0) result.p[k] *= scoring::kReaders.gpt4[k][gpt4];
    if (ours >= 0 && (people < 0 || gpt4 != 4 * people)) result.p[k] *= scoring::kReaders.ours[k][ours];
    sum += result.p[k];
  }
  for (double& each : result.p) each /= sum;
  return result;
}

scoring::TaskAnswers answers(int people, int gpt4, int ours) {
  scoring::TaskAnswers said;
  if (people >= 0) said.people = static_cast<Label>(people);
  if (gpt4 >= 0) said.gpt4 = static_cast<std::uint8_t>(gpt4);
  if (ours >= 0) said.ours = static_cast<Label>(ours);
  return said;
}

}  // namespace

TEST_CASE("the settled level and its variance are those of a naive scorer, for every answer") {
  for (int people = -1; people < 3; ++people)
    for (int gpt4 = -1; gpt4 < 9; ++gpt4)
      for (int ours = -1; ours < 3; ++ours) {
        const auto settled = scoring::settle(answers(people, gpt4, ours));
        REQUIRE(settled.has_value() == (people >= 0 || gpt4 >= 0));
        if (!settled) continue;
        const Naive expected = naive(people, gpt4, ours);
        CHECK(std::abs(settled->e0 - expected.p[0]) < 1e-12);
        CHECK(std::abs(settled->e1 - expected.p[1]) < 1e-12);
        CHECK(std::abs(settled->e2 - expected.p[2]) < 1e-12);
        CHECK(std::abs(beta_of(*settled) - expected.beta()) < 1e-12);
        CHECK(std::abs(scoring::variance_of(*settled) - expected.variance()) < 1e-12);
        CHECK(scoring::is_contested(*settled) == (std::max({expected.p[0], expected.p[1], expected.p[2]}) < .6));
      }
}

TEST_CASE("a label by people that no other reader gives does not decide") {
  const auto settled =
      scoring::settle({.people = Label::e1, .gpt4 = scoring::pair_of(Label::e0, Label::e0), .ours = Label::e0});
  CHECK(level_of(label_of(*settled)) == Level::low);
  CHECK(settled->e0 > .9);
}

TEST_CASE("a label that all readers give is settled at it, with little doubt") {
  for (const Label label : {Label::e0, Label::e1, Label::e2}) {
    const auto settled = scoring::settle({.people = label, .gpt4 = scoring::pair_of(label, label), .ours = label});
    CHECK(label_of(*settled) == label);
    CHECK_FALSE(scoring::is_contested(*settled));
  }
}

TEST_CASE("people's label alone settles the level at itself") {
  for (const Label label : {Label::e0, Label::e1, Label::e2})
    CHECK(label_of(*scoring::settle({.people = label})) == label);
}

TEST_CASE("GPT-4 speaks only where both rubrics have a label") {
  CHECK_FALSE(scoring::pair_of(Label::e1, std::nullopt).has_value());
  CHECK_FALSE(scoring::pair_of(std::nullopt, Label::e1).has_value());
  CHECK(*scoring::pair_of(Label::e2, Label::e1) == 7);
}

TEST_CASE("each reader's table and the shares of levels are probabilities") {
  const auto adds_up = [](const auto& row) {
    double sum = 0;
    for (const double each : row) sum += each;
    return std::abs(sum - 1) < 1e-3;
  };
  CHECK(adds_up(scoring::kReaders.prior));
  for (int k = 0; k < 3; ++k) {
    CHECK(adds_up(scoring::kReaders.people[k]));
    CHECK(adds_up(scoring::kReaders.gpt4[k]));
    CHECK(adds_up(scoring::kReaders.ours[k]));
  }
}

}  // namespace settled_level_test
