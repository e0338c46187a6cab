#include "publish/workbank_joining.hpp"

#include <fmt/format.h>

#include <set>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "scoring/agreement.hpp"
#include "scoring/exposure.hpp"

namespace willai::publish {
namespace {

using Asked = std::pair<std::uint32_t, std::string>;  // the id and the folded words of a task
using WorkbankAnswers = std::vector<double>;

// The answers about each task.
template <class Row>
std::map<Asked, WorkbankAnswers> answers_of(const std::vector<Row>& rows, int Row::*answer) {
  std::map<Asked, WorkbankAnswers> answers;
  for (const Row& row : rows) answers[{row.task_id, folded_text(row.task)}].push_back(row.*answer);
  return answers;
}

double mean_of(const WorkbankAnswers& answers) {
  double sum = 0;
  for (const double each : answers) sum += each;
  return sum / static_cast<double>(answers.size());
}

// All answers about one task of this release.
struct AnswersOfTask {
  WorkbankAnswers answers;
  bool has_other_words = false;
};

// Finds the task of this release that was asked about.
class AskedTasks {
 public:
  explicit AskedTasks(const Dataset& dataset) {
    for (const auto& row : dataset.tasks) {
      by_id_.emplace(row.task_id, folded_text(row.task));
      by_words_[folded_text(row.task)].push_back(row.task_id);
    }
  }

  std::optional<std::uint32_t> find(const Asked& asked) const {
    if (by_id_.contains(asked.first)) return asked.first;
    const auto found = by_words_.find(asked.second);
    return found != by_words_.end() && found->second.size() == 1 ? std::optional(found->second.front()) : std::nullopt;
  }

  bool has_other_words(std::uint32_t task, const Asked& asked) const { return by_id_.at(task) != asked.second; }

 private:
  std::map<std::uint32_t, std::string> by_id_;
  std::map<std::string, std::vector<std::uint32_t>> by_words_;
};

class WorkbankJoiner {
 public:
  WorkbankJoiner(const Dataset& dataset, TaskMeasures& result) : tasks_(dataset), all_(dataset.tasks.size()), result_(result) {}

  template <class Row>
  void join(std::string_view measure, const std::vector<Row>& rows, int Row::*answer) {
    if (rows.empty()) return;
    const std::string id(measure);
    Coverage& coverage = result_.coverage[id];
    std::map<std::uint32_t, AnswersOfTask> found;  // the file may ask about one task in two wordings
    for (const auto& [asked, answers] : answers_of(rows, answer)) {
      const int count = static_cast<int>(answers.size());
      coverage.published += count;
      const auto task = tasks_.find(asked);
      if (!task) {
        coverage.unjoined += count;
        list(id, asked, count);
        continue;
      }
      coverage.joined += count;
      AnswersOfTask& here = found[*task];
      here.answers.insert(here.answers.end(), answers.begin(), answers.end());
      here.has_other_words |= tasks_.has_other_words(*task, asked);
    }
    for (const auto& [task, answers] : found) add(id, task, answers, coverage);
    coverage.by_basis[static_cast<std::size_t>(MeasureBasis::missing)] = static_cast<int>(all_) - coverage.with_value();
  }

 private:
  void add(const std::string& measure, std::uint32_t task, const AnswersOfTask& found, Coverage& coverage) {
    TaskValue value{.measure = measure, .value = mean_of(found.answers), .n = static_cast<int>(found.answers.size())};
    if (found.has_other_words) value.from = "asked in the words of an older release of O*NET";
    ++coverage.by_basis[static_cast<std::size_t>(value.basis)];
    result_.by_task[task].push_back(std::move(value));
  }

  void list(const std::string& measure, const Asked& asked, int count) {
    result_.unjoined.push_back({.measure = measure,
                                .onet_task_id = asked.first,
                                .text = asked.second,
                                .reason = "this release of O*NET has no task of this id or of these words",
                                .rows = count});
  }

  AskedTasks tasks_;
  std::size_t all_;
  TaskMeasures& result_;
};

// β of the label that people gave the task: E1 is 1, E2 one half.
std::optional<double> label_of(const JoinedLabels& labels, std::uint32_t task) {
  const auto found = labels.by_task.find(task);
  if (found == labels.by_task.end() || !found->second.label->readings.people) return std::nullopt;
  return scoring::exposure_of(*found->second.label->readings.people).value();
}

template <class Row>
void correlate(const Dataset& dataset, const JoinedLabels& labels, const std::vector<Row>& rows, int Row::*answer,
               std::string_view measure, std::vector<Correlation>& correlations) {
  const AskedTasks tasks(dataset);
  std::vector<std::pair<double, double>> pairs;
  for (const auto& [asked, answers] : answers_of(rows, answer))
    if (const auto task = tasks.find(asked))
      if (const auto label = label_of(labels, *task)) pairs.emplace_back(mean_of(answers), *label);
  const auto pearson = scoring::find_pearson(pairs), spearman = scoring::find_spearman(pairs);
  if (pearson && spearman)
    correlations.push_back({std::string(measure), std::string(measure_id::kPeopleBeta), static_cast<int>(pairs.size()),
                            *pearson, *spearman});
}

// How alike two single answers about one task are, compared with two about any tasks: the intraclass correlation of one-way
// analysis of variance, for groups of unequal size (Donner, 1986).
std::optional<Correlation> agreement_of_raters(const std::map<Asked, WorkbankAnswers>& tasks, std::string_view measure) {
  double count = 0, sum = 0, squares = 0, groups = 0;
  for (const auto& [asked, answers] : tasks) {
    if (answers.size() < 2) continue;
    const auto n = static_cast<double>(answers.size());
    count += n, squares += n * n, ++groups;
    sum += n * mean_of(answers);
  }
  if (groups < 2) return std::nullopt;
  double between = 0, within = 0;
  for (const auto& [asked, answers] : tasks) {
    if (answers.size() < 2) continue;
    const double mean = mean_of(answers), apart = mean - sum / count;
    between += static_cast<double>(answers.size()) * apart * apart;
    for (const double each : answers) within += (each - mean) * (each - mean);
  }
  between /= groups - 1;
  within /= count - groups;
  const double size = (count - squares / count) / (groups - 1);
  const double all = between + (size - 1) * within;
  if (all <= 0) return std::nullopt;
  const double alike = (between - within) / all;
  return Correlation{std::string(measure), std::string(measure), static_cast<int>(count), alike, alike};
}

}  // namespace

void join_workbank(const Dataset& dataset, TaskMeasures& measures) {
  using importers::workbank::CapacityRow;
  using importers::workbank::DesireRow;
  WorkbankJoiner joiner(dataset, measures);
  joiner.join(measure_id::kDesireOfTask, dataset.desires, &DesireRow::desire);
  joiner.join(measure_id::kAgencyWished, dataset.desires, &DesireRow::agency);
  joiner.join(measure_id::kCapacity, dataset.capacities, &CapacityRow::capacity);
  joiner.join(measure_id::kAgencyNeeded, dataset.capacities, &CapacityRow::agency);
}

PublishedMeasure workbank_desires(const Dataset& dataset) {
  std::map<std::string, std::string> codes;
  for (const auto& row : dataset.occupations) codes[row.title] = row.code.text();
  for (const auto& row : dataset.workbank_tasks) codes[row.title] = row.code.text();
  std::map<std::string, WorkbankAnswers> answers;
  for (const auto& row : dataset.desires) answers[row.title].push_back(row.desire);
  PublishedMeasure measure{std::string(measure_id::kDesire), Classification::onet_soc, {},
                           fmt::format("not in the study, which asked workers of {} occupations", answers.size())};
  for (const auto& [title, values] : answers) {
    const auto code = codes.find(title);
    PublishedValue value{mean_of(values), "", static_cast<int>(values.size()), title};
    value.rows = static_cast<int>(values.size());
    measure.values.emplace(code == codes.end() ? title : code->second, std::move(value));
  }
  return measure;
}

std::vector<Correlation> workbank_correlations(const Dataset& dataset, const JoinedLabels& labels) {
  using importers::workbank::CapacityRow;
  using importers::workbank::DesireRow;
  std::vector<Correlation> correlations;
  correlate(dataset, labels, dataset.capacities, &CapacityRow::capacity, measure_id::kCapacity, correlations);
  correlate(dataset, labels, dataset.desires, &DesireRow::desire, measure_id::kDesireOfTask, correlations);
  const auto add = [&](std::optional<Correlation> found) {
    if (found) correlations.push_back(std::move(*found));
  };
  add(agreement_of_raters(answers_of(dataset.desires, &DesireRow::desire), measure_id::kDesireOfTask));
  add(agreement_of_raters(answers_of(dataset.capacities, &CapacityRow::capacity), measure_id::kCapacity));
  return correlations;
}

}  // namespace willai::publish
