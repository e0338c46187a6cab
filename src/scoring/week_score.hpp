// The score of a reader's week (docs/method.md, clauses 21 to 25): its exposure, the time at each level, and which two
// hours would change it most. Pure, and the same to the last digit in any order of the tasks.
//
//   const WeekScore score = score_week(tasks, {.skipped = 2, .week_minutes = 2400});
//   if (score.exposure) print(score.exposure->low, score.exposure->high);
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/quantity.hpp"
#include "scoring/assessed_task.hpp"

namespace willai::scoring {

// How tasks were weighted: by the reader's minutes, or equally because there were none.
enum class WeekBasis : std::uint8_t { minutes, evenly };

// What the reader left open besides the tasks.
struct Unanswered {
  int skipped = 0;
  std::optional<int> week_minutes{};
};

struct WeekTime {
  WeekBasis basis = WeekBasis::minutes;
  double answered = 0;    // minutes of tasks with an exposure
  double unanswered = 0;  // minutes that could be anything
  double all() const { return answered + unanswered; }
};

// Minutes at a level: the minimum, the maximum, and according to the tasks' levels.
struct LevelTime {
  Level level = Level::low;
  double least = 0;
  double minutes = 0;
  double most = 0;
};

// Time moved from one task to another, and the exposure of the week after that. Indexes into WeekScore::tasks.
struct Shift {
  std::size_t from = 0;
  std::size_t to = 0;
  int minutes = 0;
  Estimate then;
};

struct WeekScore {
  std::vector<AssessedTask> tasks;  // the longest first, then by name
  WeekTime time;
  std::optional<Estimate> exposure;   // absent if no task with time has one
  std::array<LevelTime, 3> levels{};  // in the order of kLevels
  std::vector<Shift> shifts;          // at most three, the largest reduction first
};

// Two hours, clause 24.
inline constexpr int kShiftMinutes = 120;
inline constexpr std::size_t kMostShifts = 3;

WeekScore score_week(std::vector<AssessedTask> tasks, const Unanswered& unanswered);

// The exposure of the week after moving the minutes of `shift` between its tasks.
Estimate exposure_with(const WeekScore& week, const Shift& shift);

// The week after its first `count` changes (clause 27): minutes moved, unanswered time as before, no further changes
// named.
WeekScore after_shifts(const WeekScore& week, std::size_t count);

// Shares of the yardstick that are lower than the low end, the value and the high end (clause 25); absent for a
// yardstick of fewer than two. `sorted` ascends.
std::optional<Estimate> place_among(std::span<const double> sorted, const Estimate& exposure);

}  // namespace willai::scoring
