#include "publish/activity_ratings_joining.hpp"

#include <fmt/format.h>

#include <set>
#include <string>

#include "publish/grouping.hpp"
#include "publish/occupation_joining.hpp"
#include "domain/study_ids.hpp"
#include "scoring/exposure.hpp"
#include "scoring/settled_level.hpp"

namespace willai::publish {
namespace {

constexpr std::string_view kTaskMeasure = measure_id::kOwnRatingsOfTask;
constexpr std::string_view kOccupationMeasure = measure_id::kOwnRatings;

bool can_join(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings) {
  return !ratings.empty() && !dataset.tasks.empty() && !dataset.task_activities.empty();
}

std::set<std::string> linked_activities(const Dataset& dataset) {
  std::set<std::uint32_t> tasks;
  for (const auto& row : dataset.tasks) tasks.insert(row.task_id);
  std::set<std::string> linked;
  for (const auto& row : dataset.task_activities)
    if (tasks.contains(row.task_id)) linked.insert(row.activity_id);
  return linked;
}

// The rows of the ratings, and those whose activity is linked to no task of the release.
Coverage count_ratings(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                       std::string_view measure, std::vector<Unjoined>& unjoined) {
  const std::set<std::string> linked = linked_activities(dataset);
  Coverage coverage;
  for (const importers::ActivityRating& each : ratings) {
    ++coverage.published;
    if (linked.contains(each.activity_id)) {
      ++coverage.joined;
      continue;
    }
    ++coverage.unjoined;
    unjoined.push_back({.measure = std::string(measure),
                        .text = each.activity_id,
                        .reason = "this release of O*NET links no task to this activity"});
  }
  return coverage;
}

// Method, clause 19: "A task without a rated activity is a gap."
TaskValue gap_of(bool has_links) {
  return {.measure = std::string(kTaskMeasure),
          .gap = has_links ? "the activities that O*NET links to this task are not among those we rated"
                           : "O*NET links this task to no work activity",
          .basis = MeasureBasis::missing};
}

TaskValue value_of(const TaskRating& rating) {
  TaskValue value{.measure = std::string(kTaskMeasure), .value = beta_of(rating.mean)};
  if (rating.activities > 1)
    value.basis = MeasureBasis::split, value.from = fmt::format("mean of {} activities", rating.activities);
  return value;
}

// Method, clause 19: "The figure of an occupation is the weighted mean of β over its tasks, with the weights of
// clause 12."
MeasureValue mean_of(const std::vector<const importers::onet::TaskRow*>& tasks,
                     const std::unordered_map<std::uint32_t, TaskRating>& ratings) {
  MeasureValue value{.measure = std::string(kOccupationMeasure), .n = 0};
  double weights = 0, sum = 0;
  for (const auto* task : tasks) {
    const auto rating = ratings.find(task->task_id);
    if (rating == ratings.end()) continue;
    const double weight = scoring::weight_of(task->kind).value();
    weights += weight;
    sum += weight * beta_of(rating->second.mean);
    ++*value.n;
  }
  if (weights > 0) value.value = sum / weights;
  else
    value.basis = MeasureBasis::missing, value.gap = tasks.empty()
                                                         ? "O*NET publishes no tasks for this occupation"
                                                         : "O*NET links none of its tasks to an activity that we rated";
  return value;
}

}  // namespace

// Method, clause 19: "The rating of a task is the plain mean over the activities that O*NET links to it."
std::unordered_map<std::uint32_t, TaskRating> rate_tasks(const std::vector<importers::onet::TaskActivityRow>& links,
                                                         const std::vector<importers::ActivityRating>& ratings) {
  std::unordered_map<std::string_view, const LabelShares*> by_activity;
  for (const importers::ActivityRating& each : ratings) by_activity.emplace(each.activity_id, &each.mean);
  std::unordered_map<std::uint32_t, TaskRating> tasks;
  for (const auto& link : links) {
    const auto found = by_activity.find(link.activity_id);
    if (found == by_activity.end()) continue;
    TaskRating& task = tasks[link.task_id];
    task.mean.e0 += found->second->e0;
    task.mean.e1 += found->second->e1;
    task.mean.e2 += found->second->e2;
    ++task.activities;
  }
  for (auto& [id, task] : tasks) {
    task.mean.e0 /= task.activities;
    task.mean.e1 /= task.activities;
    task.mean.e2 /= task.activities;
  }
  return tasks;
}

void join_activity_ratings(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                           TaskMeasures& measures) {
  if (!can_join(dataset, ratings)) return;
  Coverage coverage = count_ratings(dataset, ratings, kTaskMeasure, measures.unjoined);
  const auto rated = rate_tasks(dataset.task_activities, ratings);
  const auto links = group_by(dataset.task_activities, &importers::onet::TaskActivityRow::task_id);
  for (const auto& task : dataset.tasks) {
    const auto found = rated.find(task.task_id);
    TaskValue value = found == rated.end() ? gap_of(!rows_of(links, task.task_id).empty()) : value_of(found->second);
    ++coverage.by_basis[static_cast<std::size_t>(value.basis)];
    measures.by_task[task.task_id].push_back(std::move(value));
  }
  measures.coverage.emplace(kTaskMeasure, coverage);
}

std::optional<Coverage> add_activity_ratings(const Dataset& dataset,
                                             const std::vector<importers::ActivityRating>& ratings,
                                             std::vector<OccupationFacts>& occupations,
                                             std::vector<Unjoined>& unjoined) {
  if (!can_join(dataset, ratings) || occupations.empty()) return std::nullopt;
  Coverage coverage = count_ratings(dataset, ratings, kOccupationMeasure, unjoined);
  const auto rated = rate_tasks(dataset.task_activities, ratings);
  const auto tasks = group_by(dataset.tasks, &importers::onet::TaskRow::code);
  for (OccupationFacts& each : occupations) {
    each.measures.push_back(mean_of(rows_of(tasks, OccupationCode::parse(each.code).value()), rated));
    ++coverage.by_basis[static_cast<std::size_t>(each.measures.back().basis)];
  }
  add_percentiles(occupations, occupations.front().measures.size() - 1);
  return coverage;
}

}  // namespace willai::publish
