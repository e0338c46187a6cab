// The method, docs/method.md, as pure functions: labels -> exposure of a task -> exposure of a profession.
//
//   ScoredTask task{weight_of(TaskKind::core), exposure_of(Label::e2), variance_of(readings)};
//   auto estimate = score_profession(tasks);   // absent if no task is rated
#pragma once

#include <optional>
#include <span>

#include "domain/level.hpp"
#include "domain/quantity.hpp"
#include "domain/task.hpp"

namespace willai::scoring {

// Variance of one person's label on the exposure scale (0..1, so 0 to .25), if nothing else is known about the task.
// Derived by clause 5 from the 16,020 tasks of full_labelset.tsv (Eloundou et al. 2023) that have labels by
// people and by GPT-4; a test recomputes it if the file is present.
inline constexpr double kRaterVariance = 0.0564;

// Half-width of a central 80 % interval of a normal distribution, in standard deviations.
inline constexpr double kEightyPercent = 1.2816;

// Exposure of a label or level: E1 1, E2 .5, E0 0 (clause 2).
Exposure exposure_of(Label label);
Exposure exposure_of(Level level);

// Core 2, supplemental 1, unstated 1 (clause 3).
Weight weight_of(TaskKind kind);

// Variance of the label that a task's level is based on (clause 5). `own` is that label's exposure; `others` are the
// exposures of other raters' labels for the same task, possibly none. 0..~.28.
double variance_of(Exposure own, std::span<const Exposure> others);

// True if the published labels of a task are not all the same (clause 4).
bool raters_split(const Readings& readings);

// Exposure of one task with its 80 % interval (clause 6).
Estimate score_task(Exposure own, double variance);

struct ScoredTask {
  Weight weight;
  std::optional<Exposure> exposure;  // absent: nobody rated it
  double variance = kRaterVariance;
};

// Exposure of a profession with its 80 % interval (clauses 3 and 7); absent if no task with a weight is rated.
std::optional<Estimate> score_profession(std::span<const ScoredTask> tasks);

// Share of the weight at each level, and of what is not rated; the four add up to 1 (all 0 if nothing has a weight).
struct LevelShares {
  double high = 0;
  double medium = 0;
  double low = 0;
  double not_rated = 0;
};

struct LeveledTask {
  Weight weight;
  std::optional<Level> level;
};

LevelShares shares_of(std::span<const LeveledTask> tasks);

// The level with the largest share of what is rated; on a tie, the higher. Absent if nothing is rated (clause 8).
std::optional<Level> leading_level(const LevelShares& shares);

}  // namespace willai::scoring
