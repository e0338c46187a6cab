#include "scoring/week_score.hpp"

#include <algorithm>
#include <tuple>

#include "scoring/exposure.hpp"
#include "scoring/percentile.hpp"

namespace willai::scoring {
namespace {

// Method, clause 21: "Where no task has minutes above 0, each task without minutes counts as one hour".
constexpr double kEvenMinutes = 60;

bool ranks_before(const AssessedTask& first, const AssessedTask& second) {
  return std::tuple(-first.minutes.value_or(0), first.name, first.slug) <
         std::tuple(-second.minutes.value_or(0), second.name, second.slug);
}

// The mean time of the tasks with minutes above 0.
std::optional<double> mean_minutes(const std::vector<AssessedTask>& tasks) {
  double sum = 0, count = 0;
  for (const AssessedTask& task : tasks)
    if (task.minutes.value_or(0) > 0) sum += *task.minutes, ++count;
  return count > 0 ? std::optional(sum / count) : std::nullopt;
}

double counted_minutes(const AssessedTask& task, WeekBasis basis) {
  return task.minutes ? *task.minutes : basis == WeekBasis::evenly ? kEvenMinutes : 0;
}

// Method, clause 21: "Unanswered time has two parts: the time of the tasks without an exposure, and the rest of the
// week that the tasks leave over. Where the reader did not say how long the week is, the second part is the time of the
// tasks without minutes and of those that were skipped. Each of these counts as long as the mean of the tasks with
// minutes above 0."
WeekTime time_of(const std::vector<AssessedTask>& tasks, const Unanswered& unanswered) {
  const auto mean = mean_minutes(tasks);
  WeekTime time{mean ? WeekBasis::minutes : WeekBasis::evenly, 0, 0};
  double told = 0, open = unanswered.skipped;
  for (const AssessedTask& task : tasks) {
    (task.exposure ? time.answered : time.unanswered) += counted_minutes(task, time.basis);
    told += task.minutes.value_or(0);
    if (!task.minutes) ++open;
  }
  time.unanswered += mean && unanswered.week_minutes ? std::max(0., *unanswered.week_minutes - told)
                                                     : open * mean.value_or(kEvenMinutes);
  return time;
}

// Method, clause 22: "The exposure of a week follows clause 7: it is the weighted mean over the tasks with an exposure,
// and unanswered time is weight that nobody rated."
std::optional<Estimate> exposure_of_week(const std::vector<AssessedTask>& tasks, const WeekTime& time,
                                    const Shift& moved = {}) {
  std::vector<ScoredTask> scored;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (!tasks[i].exposure) continue;
    const int change = (i == moved.to ? moved.minutes : 0) - (i == moved.from ? moved.minutes : 0);
    scored.push_back(
        {Weight(counted_minutes(tasks[i], time.basis) + change), tasks[i].exposure->value, tasks[i].variance});
  }
  scored.push_back({Weight(time.unanswered), std::nullopt});
  return score_profession(scored);
}

// Method, clause 23: "A task can have its own level, and each level whose exposure (clause 2) lies within its
// interval."
bool can_have(const AssessedTask& task, Level level) {
  const Exposure exposure = exposure_of(level);
  return task.level == level || (task.exposure->low <= exposure && exposure <= task.exposure->high);
}

bool can_have_only(const AssessedTask& task, Level level) {
  return std::ranges::all_of(kLevels, [&](Level each) { return (each == level) == can_have(task, each); });
}

// Method, clause 23: "The least it may be is the time of the tasks that can have no other level. The most it may be is
// the time of all tasks that can have it. Unanswered time is in neither: it stands apart."
LevelTime time_at(Level level, const std::vector<AssessedTask>& tasks, const WeekTime& time) {
  LevelTime found{level, 0, 0, 0};
  for (const AssessedTask& task : tasks) {
    if (!task.exposure) continue;
    const double minutes = counted_minutes(task, time.basis);
    if (can_have_only(task, level)) found.least += minutes;
    if (task.level == level) found.minutes += minutes;
    if (can_have(task, level)) found.most += minutes;
  }
  return found;
}

bool has_time(const AssessedTask& task) { return task.exposure && task.minutes.value_or(0) > 0; }

// Method, clause 24: "If several tasks are least exposed, the hours go to the one with the smallest variance, then to
// the first by name."
std::optional<std::size_t> least_exposed(const std::vector<AssessedTask>& tasks) {
  const auto rank = [&](std::size_t i) {
    return std::tuple(tasks[i].exposure->value, tasks[i].variance, tasks[i].name, tasks[i].slug);
  };
  std::optional<std::size_t> least;
  for (std::size_t i = 0; i < tasks.size(); ++i)
    if (has_time(tasks[i]) && (!least || rank(i) < rank(*least))) least = i;
  return least;
}

// Method, clause 24: "We list up to three tasks whose change lowers the exposure, the largest effect first; ties go
// alphabetically."
std::vector<Shift> shifts_of(const WeekScore& score) {
  const auto to = least_exposed(score.tasks);
  std::vector<Shift> shifts;
  if (!to || !score.exposure) return shifts;
  for (std::size_t from = 0; from < score.tasks.size(); ++from) {
    const AssessedTask& task = score.tasks[from];
    if (!has_time(task) || task.exposure->value <= score.tasks[*to].exposure->value) continue;
    const int minutes = std::min(kShiftMinutes, *task.minutes);
    Shift shift{from, *to, minutes, {}};
    shift.then = exposure_with(score, shift);
    shifts.push_back(shift);
  }
  std::ranges::stable_sort(shifts, [&](const Shift& a, const Shift& b) {
    return std::tuple(a.then.value, score.tasks[a.from].name, score.tasks[a.from].slug) <
           std::tuple(b.then.value, score.tasks[b.from].name, score.tasks[b.from].slug);
  });
  if (shifts.size() > kMostShifts) shifts.resize(kMostShifts);
  return shifts;
}

// Tasks and time that already exist.
void score_tasks(WeekScore& score) {
  std::ranges::stable_sort(score.tasks, ranks_before);
  score.exposure = exposure_of_week(score.tasks, score.time);
  for (std::size_t i = 0; i < kLevels.size(); ++i) score.levels[i] = time_at(kLevels[i], score.tasks, score.time);
}

}  // namespace

WeekScore score_week(std::vector<AssessedTask> tasks, const Unanswered& unanswered) {
  WeekScore score;
  score.tasks = std::move(tasks);
  std::ranges::stable_sort(score.tasks, ranks_before);
  score.time = time_of(score.tasks, unanswered);
  score_tasks(score);
  score.shifts = shifts_of(score);
  return score;
}

Estimate exposure_with(const WeekScore& week, const Shift& shift) {
  return *exposure_of_week(week.tasks, week.time, shift);
}

// Method, clause 27: "After its first two changes, those of clause 24 are made, and unanswered time stays as it is."
WeekScore after_shifts(const WeekScore& week, std::size_t count) {
  WeekScore after{week.tasks, week.time, week.exposure, week.levels, {}};
  for (std::size_t i = 0; i < std::min(count, week.shifts.size()); ++i) {
    *after.tasks[week.shifts[i].from].minutes -= week.shifts[i].minutes;
    *after.tasks[week.shifts[i].to].minutes += week.shifts[i].minutes;
  }
  score_tasks(after);
  return after;
}

// Method, clause 25: "Its place among all is the share of the yardstick of clause 9 that lies lower than the low end,
// the value and the high end of its range. What is exactly equal does not lie lower."
std::optional<Estimate> place_among(std::span<const double> sorted, const Estimate& exposure) {
  if (sorted.size() < 2) return std::nullopt;
  const auto share = [&](Exposure each) { return Exposure(percentile_in(sorted, each.value()) / 100); };
  return Estimate{share(exposure.low), share(exposure.value), share(exposure.high)};
}

}  // namespace willai::scoring
