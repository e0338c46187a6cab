#include "publish/task_use.hpp"

#include "base/text.hpp"
#include "publish/use_releases.hpp"

namespace willai::publish {
namespace {

// Of the file, behind one statement.
template <class Row>
int rows_behind(const Row& row) {
  if constexpr (requires { row.rows; }) return row.rows;
  else return 1;
}

using TasksOfWords = std::unordered_map<std::string, std::vector<std::uint32_t>>;

class UseJoiner {
 public:
  explicit UseJoiner(const Dataset& dataset) : dataset_(dataset) {
    for (const auto& row : dataset.tasks) tasks_[folded_text(row.task)].push_back(row.task_id);
  }

  void add(const ReleaseRows& rows) {
    const KnownRelease& release = *rows.release;
    result_.releases.push_back(use_release_of(release));
    std::unordered_map<std::string, const UseModes*> modes;
    for (const auto& row : rows.modes) modes.emplace(folded_text(row.task), &row.modes);
    join(std::string(release.measure), rows.shares, [&](std::uint32_t task, const auto& row, std::size_t alike) {
      const auto found = modes.find(folded_text(row.task));
      ObservedUse use{.release = std::string(release.id), .percent = row.percent, .tasks = static_cast<int>(alike)};
      if (found != modes.end()) use.modes = *found->second;
      result_.by_task[task].push_back(std::move(use));
    });
    join(std::string(release.measure_of_modes), rows.modes, [](std::uint32_t, const auto&, std::size_t) {});
  }

  TaskUse take() && { return std::move(result_); }

 private:
  template <class Row, class Use>
  void join(const std::string& measure, const std::vector<Row>& rows, Use use) {
    if (rows.empty()) return;
    Coverage& coverage = result_.coverage[measure];
    for (const Row& row : rows) {
      const int count = rows_behind(row);
      coverage.published += count;
      const auto found = tasks_.find(folded_text(row.task));
      if (found == tasks_.end()) {
        coverage.unjoined += count;
        list(measure, row.task, count);
        continue;
      }
      coverage.joined += count;
      const std::size_t alike = found->second.size();
      coverage.by_basis[static_cast<std::size_t>(alike > 1 ? MeasureBasis::split : MeasureBasis::exact)] +=
          static_cast<int>(alike);
      for (const std::uint32_t task : found->second) use(task, row, alike);
    }
    coverage.by_basis[static_cast<std::size_t>(MeasureBasis::missing)] =
        static_cast<int>(dataset_.tasks.size()) - coverage.with_value();
  }

  void list(const std::string& measure, const std::string& statement, int rows) {
    result_.unjoined.push_back({.measure = measure,
                                .text = statement,
                                .reason = importers::anthropic::is_no_task(statement)
                                              ? "the publisher counts here what fits no task, or was not sorted"
                                              : "no task of this release of O*NET has this text",
                                .rows = rows});
  }

  const Dataset& dataset_;
  TasksOfWords tasks_;
  TaskUse result_;
};

}  // namespace

TaskUse join_task_use(const Dataset& dataset) {
  UseJoiner joiner(dataset);
  for (const ReleaseRows& rows : dataset.uses)
    if (!rows.shares.empty()) joiner.add(rows);
  return std::move(joiner).take();
}

}  // namespace willai::publish
