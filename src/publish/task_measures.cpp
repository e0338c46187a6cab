#include "publish/task_measures.hpp"

#include "publish/published_measures.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "publish/joining.hpp"
#include "publish/like_tasks.hpp"
#include "domain/study_ids.hpp"

namespace willai::publish {
namespace {

// Method, clause 16: "No use seen is a gap: too rare to measure, which is not the same as none."

using TasksByWords = std::unordered_map<std::string, std::vector<std::uint32_t>>;

TasksByWords tasks_by_words(const Dataset& dataset) {
  TasksByWords tasks;
  for (const auto& row : dataset.tasks) tasks[folded_text(row.task)].push_back(row.task_id);
  return tasks;
}

// A value published for a statement belongs to every task with this text.
TaskValue value_of(const std::string& measure, double value, std::size_t tasks) {
  TaskValue result{measure, value, "", MeasureBasis::exact, ""};
  if (tasks > 1)
    result.basis = MeasureBasis::split, result.from = fmt::format("the same text in {} occupations", tasks);
  if (value > 0) return result;
  return {measure, std::nullopt, std::string(kTooRare), MeasureBasis::missing, ""};
}

class TaskMeasureJoiner {
 public:
  TaskMeasureJoiner(const Dataset& dataset, TaskMeasures& result)
      : dataset_(dataset), tasks_(tasks_by_words(dataset)), result_(result) {}

  // Rows of a statement and its value. A task whose text is in no row gets a gap.
  template <class Row>
  void join(std::string_view measure_id, const std::vector<Row>& rows, double Row::*value,
            const std::string& when_absent) {
    if (rows.empty()) return;
    const std::string measure(measure_id);
    Coverage& coverage = result_.coverage[measure];
    std::unordered_map<std::uint32_t, TaskValue> values;
    for (const Row& row : rows) {
      ++coverage.published;
      const auto found = tasks_.find(folded_text(row.task));
      if (found == tasks_.end()) {
        ++coverage.unjoined;
        result_.unjoined.push_back(
            {.measure = measure, .text = row.task, .reason = "no task of this release of O*NET has this text"});
        continue;
      }
      ++coverage.joined;
      for (const std::uint32_t task : found->second)
        values.emplace(task, value_of(measure, row.*value, found->second.size()));
    }
    for (const auto& task : dataset_.tasks) {
      const auto found = values.find(task.task_id);
      add(task.task_id, found == values.end()
                            ? TaskValue{.measure = measure, .gap = when_absent, .basis = MeasureBasis::missing}
                            : found->second);
    }
  }

  void join_physical() {
    if (dataset_.physical_tasks.empty()) return;
    const std::string measure(measure_id::kPhysicalTask);
    Coverage& coverage = result_.coverage[measure];
    std::unordered_map<std::uint32_t, bool> answers;
    for (const auto& row : dataset_.physical_tasks) answers.emplace(row.task_id, row.is_physical);
    coverage.published = static_cast<int>(answers.size());
    for (const auto& task : dataset_.tasks) {
      const auto found = answers.find(task.task_id);
      if (found == answers.end()) {
        add(task.task_id, {.measure = measure, .gap = "the publisher’s file does not have this task",
                           .basis = MeasureBasis::missing});
        continue;
      }
      ++coverage.joined;
      add(task.task_id, {.measure = measure, .value = found->second ? 1 : 0});
      answers.erase(found);
    }
    coverage.unjoined = static_cast<int>(answers.size());
    for (const auto& row : dataset_.physical_tasks)
      if (answers.contains(row.task_id))
        result_.unjoined.push_back({.measure = measure, .onet_task_id = row.task_id,
                                    .reason = "this release of O*NET has no task of this id"});
  }

  void join_like_tasks(const SocCrosswalk& crosswalk) {
    if (dataset_.ilo_tasks.empty()) return;
    const std::string measure(measure_id::kIloTask);
    std::vector<bool> met(dataset_.ilo_tasks.size());
    std::unordered_map<std::uint32_t, TaskValue> values;
    for (const TaskPair& like : find_like_tasks(dataset_, crosswalk)) {
      const importers::ilo::TaskRow& row = dataset_.ilo_tasks[like.ilo_task];
      met[like.ilo_task] = true;
      values.emplace(
          like.onet_task,
          TaskValue{.measure = measure, .value = row.score_2025, .basis = MeasureBasis::split, .from = name_of(row)});
    }
    for (const auto& task : dataset_.tasks)
      if (const auto found = values.find(task.task_id); found != values.end()) add(task.task_id, found->second);
      else ++result_.coverage[measure].by_basis[static_cast<std::size_t>(MeasureBasis::missing)];
    for (std::size_t i = 0; i < met.size(); ++i) count_ilo_row(dataset_.ilo_tasks[i], met[i] ? 1 : 0);
  }

 private:
  // The file states no license, so its text is not published: a task is named by its position.
  static std::string name_of(const importers::ilo::TaskRow& row) {
    return fmt::format("ISCO-08 {}, task {}", row.code.text(), row.task);
  }

  void count_ilo_row(const importers::ilo::TaskRow& row, int joined) {
    Coverage& coverage = result_.coverage[std::string(measure_id::kIloTask)];
    ++coverage.published;
    coverage.joined += joined;
    coverage.unjoined += 1 - joined;
    if (joined == 0)
      result_.unjoined.push_back({.measure = std::string(measure_id::kIloTask),
                                  .occupation = std::string(row.code.text()),
                                  .text = name_of(row),
                                  .reason = "no task of O*NET in the matching occupations is similar enough"});
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
  joiner.join(measure_id::kPenetration, dataset.penetrations, &importers::anthropic::PenetrationRow::penetration,
              "the publisher’s file does not have this task");
  joiner.join(measure_id::kConversationShare, dataset.conversation_shares, &importers::anthropic::ShareRow::percent,
              std::string(kTooRare));
  joiner.join_like_tasks(crosswalk);
  joiner.join_physical();
  return result;
}

}  // namespace willai::publish
