#include "store/edition_use.hpp"

#include <fmt/format.h>

#include <set>

#include "store/edition_schema.hpp"

namespace willai::store {
namespace {

using table::kActivityUse;
using table::kIntermediateActivity;
using table::kTaskCorrelation;
using table::kTaskUse;
using table::kUseRelease;

bool ran(Statement& row) {
  row.run();
  return !row.failed();
}

bool save_releases(Database& database, const std::vector<UseRelease>& releases) {
  Insert release(database, kUseRelease);
  int position = 0;
  for (const UseRelease& each : releases) {
    Statement& row = release.with(
        kUseRelease["id"] = each.id, kUseRelease["position"] = position++, kUseRelease["source"] = each.source,
        kUseRelease["counted"] = each.counted, kUseRelease["period"] = each.period, kUseRelease["month"] = each.month,
        kUseRelease["broke"] = each.broke, kUseRelease["measure"] = each.measure);
    if (!ran(row)) return false;
  }
  return true;
}

class TaskUseWriter {
 public:
  explicit TaskUseWriter(Database& database) : row_(database, kTaskUse) {}

  bool save(const PublishedTask& task) {
    if (!task.use.empty() && saved_.insert(task.onet_task_id).second)
      for (const ObservedUse& use : task.use)
        if (!save(task.onet_task_id, use)) return false;
    return true;
  }

 private:
  bool save(std::uint32_t task, const ObservedUse& use) {
    const auto part = [&](double UseModes::*mode) {
      return use.modes ? std::optional((*use.modes).*mode) : std::nullopt;
    };
    Statement& row = row_.with(
        kTaskUse["onet_task"] = task, kTaskUse["release"] = use.release, kTaskUse["percent"] = use.percent,
        kTaskUse["directive"] = part(&UseModes::directive), kTaskUse["feedback_loop"] = part(&UseModes::feedback_loop),
        kTaskUse["task_iteration"] = part(&UseModes::task_iteration),
        kTaskUse["validation"] = part(&UseModes::validation), kTaskUse["learning"] = part(&UseModes::learning),
        kTaskUse["none"] = part(&UseModes::none), kTaskUse["unclassified"] = part(&UseModes::unclassified),
        kTaskUse["tasks"] = use.tasks);
    return ran(row);
  }

  Insert row_;
  std::set<std::uint32_t> saved_;
};

bool save_tasks(Database& database, const std::vector<Profession>& professions) {
  TaskUseWriter writer(database);
  for (const Profession& profession : professions)
    for (const Task& task : profession.tasks)
      for (const PublishedTask& published : task.published)
        if (!writer.save(published)) return false;
  return true;
}

bool save_activities(Database& database, const std::vector<ActivityUse>& activities) {
  Insert activity(database, kIntermediateActivity), use(database, kActivityUse);
  for (const ActivityUse& each : activities) {
    if (!ran(activity.with(kIntermediateActivity["id"] = each.activity, kIntermediateActivity["title"] = each.title)))
      return false;
    for (const ObservedUse& of : each.use)
      if (!ran(use.with(kActivityUse["activity"] = each.activity, kActivityUse["release"] = of.release,
                        kActivityUse["percent"] = of.percent, kActivityUse["tasks"] = of.tasks)))
        return false;
  }
  return true;
}

bool save_correlations(Database& database, const std::vector<Correlation>& correlations) {
  Insert correlation(database, kTaskCorrelation);
  for (const Correlation& each : correlations)
    if (!ran(correlation.with(kTaskCorrelation["first"] = each.first, kTaskCorrelation["second"] = each.second,
                              kTaskCorrelation["n"] = each.n, kTaskCorrelation["pearson"] = each.pearson,
                              kTaskCorrelation["spearman"] = each.spearman)))
      return false;
  return true;
}

}  // namespace

Result<> save_use(Database& database, const publish::EditionDraft& draft) {
  if (save_releases(database, draft.use_releases) && save_tasks(database, draft.professions) &&
      save_activities(database, draft.activity_use) && save_correlations(database, draft.task_correlations))
    return Nothing{};
  return io_error(database.last_error());
}

std::vector<UseRelease> load_use_releases(const Database& database) {
  std::vector<UseRelease> releases;
  Statement rows = database.prepare(fmt::format("SELECT {} FROM use_release ORDER BY position", kUseRelease.list()));
  while (rows.next())
    releases.push_back({.id = rows.string(kUseRelease["id"]),
                        .source = rows.string(kUseRelease["source"]),
                        .counted = rows.string(kUseRelease["counted"]),
                        .period = rows.string(kUseRelease["period"]),
                        .month = rows.string(kUseRelease["month"]),
                        .broke = rows.string(kUseRelease["broke"]),
                        .measure = rows.string(kUseRelease["measure"])});
  return releases;
}

std::vector<ActivityUse> load_activity_use(const Database& database) {
  std::vector<ActivityUse> activities;
  Statement rows = database.prepare(
      "SELECT a.id, a.title, u.release, u.percent, u.tasks FROM activity_use u JOIN intermediate_activity a ON a.id = "
      "u.activity JOIN use_release r ON r.id = u.release ORDER BY a.id, r.position");
  while (rows.next()) {
    if (activities.empty() || activities.back().activity != rows.text(0))
      activities.push_back({rows.string(0), rows.string(1), {}});
    activities.back().use.push_back({.release = rows.string(2), .percent = rows.real(3), .tasks = rows.integer(4)});
  }
  return activities;
}

std::vector<Correlation> load_task_correlations(const Database& database) {
  std::vector<Correlation> correlations;
  Statement rows =
      database.prepare(fmt::format("SELECT {} FROM task_correlation ORDER BY first, second", kTaskCorrelation.list()));
  while (rows.next())
    correlations.push_back({.first = rows.string(kTaskCorrelation["first"]),
                            .second = rows.string(kTaskCorrelation["second"]),
                            .n = rows.integer(kTaskCorrelation["n"]),
                            .pearson = rows.real(kTaskCorrelation["pearson"]),
                            .spearman = rows.real(kTaskCorrelation["spearman"])});
  return correlations;
}

ObservedUse use_at(const Statement& row) {
  ObservedUse use{.release = row.string(kTaskUse["release"]),
                  .percent = row.real(kTaskUse["percent"]),
                  .tasks = row.integer(kTaskUse["tasks"])};
  if (!row.is_null(kTaskUse["directive"]))
    use.modes = UseModes{.directive = row.real(kTaskUse["directive"]),
                         .feedback_loop = row.real(kTaskUse["feedback_loop"]),
                         .task_iteration = row.real(kTaskUse["task_iteration"]),
                         .validation = row.real(kTaskUse["validation"]),
                         .learning = row.real(kTaskUse["learning"]),
                         .none = row.real(kTaskUse["none"]),
                         .unclassified = row.real(kTaskUse["unclassified"])};
  return use;
}

}  // namespace willai::store
