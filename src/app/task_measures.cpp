#include "app/task_measures.hpp"

#include "app/published_measures.hpp"

#include <fmt/format.h>

#include "app/joining.hpp"
#include "app/like_tasks.hpp"

namespace willai {
namespace {

// Method, clause 16: "No use seen is a gap: too rare to measure, which is not the same as none."

using TasksByWords = std::unordered_map<std::string, std::vector<std::uint32_t>>;

TasksByWords tasks_by_words(const Dataset& dataset) {
  TasksByWords tasks;
  for (const auto& row : dataset.tasks) tasks[folded_statement(row.task)].push_back(row.task_id);
  return tasks;
}

// A value of the words of a statement belongs to every task that has them.
TaskValue value_of(const std::string& measure, double value, std::size_t tasks) {
  TaskValue result{measure, value, "", MeasureBasis::exact, ""};
  if (tasks > 1)
    result.basis = MeasureBasis::split, result.from = fmt::format("the same words in {} occupations", tasks);
  if (value > 0) return result;
  return {measure, std::nullopt, std::string(kTooRare), MeasureBasis::missing, ""};
}

class TaskMeasureJoiner {
 public:
  TaskMeasureJoiner(const Dataset& dataset, TaskMeasures& result)
      : dataset_(dataset), tasks_(tasks_by_words(dataset)), result_(result) {}

  // Rows of a statement and its value. A task whose words no row has is a gap.
  template <class Row>
  void join(const std::string& measure, const std::vector<Row>& rows, double Row::*value,
            const std::string& when_absent) {
    if (rows.empty()) return;
    Coverage& coverage = result_.coverage[measure];
    std::unordered_map<std::uint32_t, TaskValue> values;
    for (const Row& row : rows) {
      ++coverage.published;
      const auto found = tasks_.find(folded_statement(row.task));
      if (found == tasks_.end()) {
        ++coverage.unjoined;
        result_.unjoined.push_back({measure, "", 0, row.task, "no task of this release of O*NET has these words"});
        continue;
      }
      ++coverage.joined;
      for (const std::uint32_t task : found->second)
        values.emplace(task, value_of(measure, row.*value, found->second.size()));
    }
    for (const auto& task : dataset_.tasks) {
      const auto found = values.find(task.task_id);
      add(task.task_id, found == values.end() ? TaskValue{measure, std::nullopt, when_absent, MeasureBasis::missing, ""}
                                              : found->second);
    }
  }

  void join_like_tasks(const SocCrosswalk& crosswalk) {
    if (dataset_.ilo_tasks.empty()) return;
    const std::string measure = "ilo-task-2025";
    std::vector<bool> met(dataset_.ilo_tasks.size());
    std::unordered_map<std::uint32_t, TaskValue> values;
    for (const TaskPair& like : find_like_tasks(dataset_, crosswalk)) {
      const ilo::TaskRow& row = dataset_.ilo_tasks[like.ilo_task];
      met[like.ilo_task] = true;
      values.emplace(like.onet_task, TaskValue{measure, row.score_2025, "", MeasureBasis::split, name_of(row)});
    }
    for (const auto& task : dataset_.tasks)
      if (const auto found = values.find(task.task_id); found != values.end()) add(task.task_id, found->second);
      else ++result_.coverage[measure].by_basis[static_cast<std::size_t>(MeasureBasis::missing)];
    for (std::size_t i = 0; i < met.size(); ++i) count_ilo_row(dataset_.ilo_tasks[i], met[i] ? 1 : 0);
  }

 private:
  // The file states no licence, so its words are not passed on: a task is named by its place.
  static std::string name_of(const ilo::TaskRow& row) {
    return fmt::format("ISCO-08 {}, task {}", row.code.text(), row.task);
  }

  void count_ilo_row(const ilo::TaskRow& row, int joined) {
    Coverage& coverage = result_.coverage["ilo-task-2025"];
    ++coverage.published;
    coverage.joined += joined;
    coverage.unjoined += 1 - joined;
    if (joined == 0)
      result_.unjoined.push_back({"ilo-task-2025", std::string(row.code.text()), 0, name_of(row),
                                  "no task of O*NET in the occupations it leads to is like enough"});
  }

  void add(std::uint32_t task, TaskValue value) {
    ++result_.coverage[value.measure].by_basis[static_cast<std::size_t>(value.basis)];
    result_.by_task[task].push_back(std::move(value));
  }

  const Dataset& dataset_;
  TasksByWords tasks_;
  TaskMeasures& result_;
};

}  // namespace

TaskMeasures join_task_measures(const Dataset& dataset, const SocCrosswalk& crosswalk) {
  TaskMeasures result;
  TaskMeasureJoiner joiner(dataset, result);
  joiner.join("anthropic-penetration", dataset.penetrations, &anthropic::PenetrationRow::penetration,
              "the publisher’s file does not have this task");
  joiner.join("anthropic-share", dataset.conversation_shares, &anthropic::ShareRow::percent, std::string(kTooRare));
  joiner.join_like_tasks(crosswalk);
  return result;
}

}  // namespace willai
