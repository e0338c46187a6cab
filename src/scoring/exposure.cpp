#include "scoring/exposure.hpp"

#include <cmath>

namespace willai::scoring {
namespace {

double squared(double value) { return value * value; }

struct Sums {
  double rated = 0;     // weight
  double unrated = 0;   // weight
  double exposure = 0;  // weight times exposure
  double variance = 0;  // weight squared times variance
};

Sums sums_of(std::span<const ScoredTask> tasks) {
  Sums sums;
  for (const ScoredTask& task : tasks) {
    const double weight = task.weight.value();
    if (!task.exposure) {
      sums.unrated += weight;
      continue;
    }
    sums.rated += weight;
    sums.exposure += weight * task.exposure->value();
    sums.variance += squared(weight) * task.variance;
  }
  return sums;
}

Estimate around(double value, double deviation) {
  const double reach = kEightyPercent * deviation;
  return {Exposure(value - reach), Exposure(value), Exposure(value + reach)};
}

}  // namespace

// Method, clause 2: "The exposure of a label is 1 for E1, one half for E2 and 0 for E0."
Exposure exposure_of(Label label) { return exposure_of(level_of(label)); }

Exposure exposure_of(Level level) { return Exposure(level == Level::high ? 1 : level == Level::medium ? .5 : 0); }

// Method, clause 3: "A core task weighs 2, a supplemental task 1. A task whose type is not stated weighs 1."
Weight weight_of(TaskKind kind) { return Weight(kind == TaskKind::core ? 2 : 1); }

// Method, clause 4: "Raters disagree on a task when its published labels are not all the same."
bool raters_split(const Readings& readings) {
  std::optional<Label> first;
  for (const auto& reading : {readings.people, readings.gpt4_rubric1, readings.gpt4_rubric2}) {
    if (reading && first && *reading != *first) return true;
    if (reading) first = reading;
  }
  return false;
}

// Method, clause 5: "The variance of a label is the mean of two values. The first is the rater variance of the whole
// study. The second is half the mean squared difference between this label and the others given to the same task."
double variance_of(Exposure own, std::span<const Exposure> others) {
  if (others.empty()) return kRaterVariance;
  double sum = 0;
  for (const Exposure& other : others) sum += squared(own.value() - other.value());
  return (kRaterVariance + sum / static_cast<double>(others.size()) / 2) / 2;
}

// Method, clause 6: "The interval of a task reaches 1.2816 standard deviations of its label to either side, within 0
// and 1."
Estimate score_task(Exposure own, double variance) { return around(own.value(), std::sqrt(variance)); }

// Method, clause 7: "The exposure of a profession is the weighted mean over its rated tasks. Its interval adds two
// variances. One is the variance of the labels. The other, for the share of the weight that nobody rated, is the
// variance of a value that could be anything."
std::optional<Estimate> score_profession(std::span<const ScoredTask> tasks) {
  const Sums sums = sums_of(tasks);
  if (sums.rated <= 0) return std::nullopt;
  const double gap_share = sums.unrated / (sums.rated + sums.unrated);
  const double variance = sums.variance / squared(sums.rated) + squared(gap_share) / 4;
  return around(sums.exposure / sums.rated, std::sqrt(variance));
}

LevelShares shares_of(std::span<const LeveledTask> tasks) {
  LevelShares shares;
  double total = 0;
  for (const LeveledTask& task : tasks) {
    total += task.weight.value();
    double& share = !task.level                    ? shares.not_rated
                    : *task.level == Level::high   ? shares.high
                    : *task.level == Level::medium ? shares.medium
                                                   : shares.low;
    share += task.weight.value();
  }
  if (total <= 0) return {};
  return {shares.high / total, shares.medium / total, shares.low / total, shares.not_rated / total};
}

// Method, clause 8: "A profession is led by the level with the largest share of its rated weight. If shares are equal,
// the higher level leads."
std::optional<Level> leading_level(const LevelShares& shares) {
  if (shares.high + shares.medium + shares.low <= 0) return std::nullopt;
  if (shares.high >= shares.medium && shares.high >= shares.low) return Level::high;
  return shares.medium >= shares.low ? Level::medium : Level::low;
}

}  // namespace willai::scoring
