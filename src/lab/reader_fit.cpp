#include "lab/reader_fit.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "publish/activity_ratings_joining.hpp"
#include "publish/joining.hpp"
#include "scoring/exposure.hpp"

namespace willai::lab {
namespace {

constexpr int kMostRounds = 2000;
constexpr double kStill = 1e-6;
constexpr double kPseudoCount = .5;  // of each answer, so that none is impossible

using Three = std::array<double, 3>;

Three array_of(const LabelShares& shares) { return {shares.e0, shares.e1, shares.e2}; }

std::size_t index_of(Label label) { return static_cast<std::size_t>(label); }

// A first guess: the votes of all readers, each of GPT-4's two counting half.
Three votes_of(const scoring::TaskAnswers& answers) {
  Three votes = {.3, .3, .3};
  if (answers.people) votes[index_of(*answers.people)] += 1;
  if (answers.gpt4) votes[*answers.gpt4 / 3u] += .5, votes[*answers.gpt4 % 3u] += .5;
  if (answers.ours) votes[index_of(*answers.ours)] += 1;
  const double sum = votes[0] + votes[1] + votes[2];
  for (double& vote : votes) vote /= sum;
  return votes;
}

template <std::size_t Answers>
using AnswerCounts = std::array<std::array<double, Answers>, 3>;

template <std::size_t Answers>
void normalize(AnswerCounts<Answers>& counts) {
  for (auto& row : counts) {
    double sum = 0;
    for (const double count : row) sum += count;
    for (double& count : row) count /= sum;
  }
}

template <std::size_t Answers>
AnswerCounts<Answers> no_counts() {
  AnswerCounts<Answers> counts;
  for (auto& row : counts) row.fill(kPseudoCount);
  return counts;
}

// Method, clause 28: "people confuse two labels as often in one direction as in the other."
void make_symmetric(AnswerCounts<3>& counts) {
  for (std::size_t a = 0; a < 3; ++a)
    for (std::size_t b = 0; b < a; ++b) counts[a][b] = counts[b][a] = (counts[a][b] + counts[b][a]) / 2;
}

scoring::ReaderModel tables_of(const std::vector<ReadTask>& tasks, const std::vector<Three>& truths) {
  auto people = no_counts<3>();
  auto gpt4 = no_counts<9>();
  auto ours = no_counts<3>();
  for (std::size_t i = 0; i < tasks.size(); ++i)
    for (std::size_t truth = 0; truth < 3; ++truth) {
      const scoring::TaskAnswers& answers = tasks[i].answers;
      if (answers.people) people[truth][index_of(*answers.people)] += truths[i][truth];
      if (answers.gpt4) gpt4[truth][*answers.gpt4] += truths[i][truth];
      if (answers.ours) ours[truth][index_of(*answers.ours)] += truths[i][truth];
    }
  make_symmetric(people);
  scoring::ReaderModel model{};
  double all = 0;
  for (std::size_t truth = 0; truth < 3; ++truth)
    for (const double count : people[truth]) model.prior[truth] += count, all += count;
  for (double& share : model.prior) share /= all;
  normalize(people), normalize(gpt4), normalize(ours);
  model.people = people, model.gpt4 = gpt4, model.ours = ours;
  return model;
}

// The largest change of any probability.
double estimate(const std::vector<ReadTask>& tasks, const scoring::ReaderModel& model, std::vector<Three>& truths) {
  double moved = 0;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const Three truth = array_of(scoring::posterior_of(tasks[i].answers, model));
    for (std::size_t k = 0; k < 3; ++k) moved = std::max(moved, std::abs(truth[k] - truths[i][k]));
    truths[i] = truth;
  }
  return moved;
}

bool is_lone(const scoring::TaskAnswers& answers) {
  const std::size_t label = index_of(*answers.people);
  const bool by_gpt4 = answers.gpt4 && (*answers.gpt4 / 3u == label || *answers.gpt4 % 3u == label);
  return !by_gpt4 && !(answers.ours && index_of(*answers.ours) == label);
}

bool covers(const LabelShares& settled, double value, const scoring::ReaderModel& readers) {
  const Estimate interval = scoring::score_task(Exposure(beta_of(settled)), scoring::variance_of(settled, readers));
  return interval.low.value() - 1e-9 <= value && value <= interval.high.value() + 1e-9;
}

void count(Share& share, bool hit) { ++share.all, share.hits += hit ? 1 : 0; }

double mean_of_gpt4(std::uint8_t pair) {
  return (scoring::exposure_of(static_cast<Label>(pair / 3)).value() +
          scoring::exposure_of(static_cast<Label>(pair % 3)).value()) /
         2;
}

// The interval without a reader, held against what that reader says.
void count_covered(const scoring::TaskAnswers& answers, const scoring::ReaderModel& readers, LevelsEvaluation& result) {
  scoring::TaskAnswers without = answers;
  without.people.reset();
  if (const auto settled = scoring::settle(without, readers))
    count(result.people_covered, covers(*settled, scoring::exposure_of(*answers.people).value(), readers));
  without = answers;
  without.gpt4.reset();
  if (answers.gpt4)
    count(result.gpt4_covered, covers(*scoring::settle(without, readers), mean_of_gpt4(*answers.gpt4), readers));
}

// Holds the probability of each label by people, as the other readers predict it, against the labels that people gave.
class Calibration {
 public:
  void add(const scoring::TaskAnswers& answers, const scoring::ReaderModel& readers) {
    scoring::TaskAnswers others = answers;
    others.people.reset();
    const auto settled = scoring::settle(others, readers);
    if (!settled) return;
    const Three truth = array_of(*settled);
    for (std::size_t label = 0; label < 3; ++label) {
      double predicted = 0;
      for (std::size_t k = 0; k < 3; ++k) predicted += truth[k] * readers.people[k][label];
      distance_[label][std::min<std::size_t>(9, static_cast<std::size_t>(predicted * 10))] +=
          predicted - (index_of(*answers.people) == label ? 1 : 0);
      ++count_;
    }
  }

  double error() const {
    double sum = 0;
    for (const auto& tenths : distance_)
      for (const double each : tenths) sum += std::abs(each);
    return count_ == 0 ? 0 : sum / count_;
  }

 private:
  std::array<std::array<double, 10>, 3> distance_{};  // by label and tenth: the predicted probabilities less the labels
  double count_ = 0;
};

}  // namespace

std::vector<ReadTask> read_tasks(const publish::Dataset& dataset,
                                 const std::vector<importers::ActivityRating>& ratings) {
  const publish::JoinedLabels labels = publish::join_labels(dataset.tasks, dataset.labels);
  const auto rated = publish::rate_tasks(dataset.task_activities, ratings);
  std::vector<ReadTask> tasks;
  for (const auto& row : dataset.tasks) {
    ReadTask task{folded_text(row.task), {}, row.task_id};
    if (const auto joined = labels.by_task.find(row.task_id); joined != labels.by_task.end()) {
      const Readings& readings = joined->second.label->readings;
      task.answers = {.people = readings.people,
                      .gpt4 = scoring::pair_of(readings.gpt4_rubric1, readings.gpt4_rubric2)};
    }
    if (const auto own = rated.find(row.task_id); own != rated.end()) task.answers.ours = label_of(own->second.mean);
    if (task.answers.people || task.answers.gpt4 || task.answers.ours) tasks.push_back(std::move(task));
  }
  return tasks;
}

ReaderFit fit_readers(const std::vector<ReadTask>& tasks) {
  std::vector<Three> truths;
  for (const ReadTask& task : tasks) truths.push_back(votes_of(task.answers));
  ReaderFit fit{};
  for (fit.rounds = 1; fit.rounds <= kMostRounds; ++fit.rounds) {
    fit.model = tables_of(tasks, truths);
    if (estimate(tasks, fit.model, truths) < kStill) break;
  }
  return fit;
}

LevelsEvaluation evaluate_levels(const std::vector<ReadTask>& tasks, const scoring::ReaderModel& readers) {
  LevelsEvaluation result;
  std::map<std::string_view, std::vector<std::pair<Label, Label>>> by_words;  // label by people and settled label
  Calibration calibration;
  for (const ReadTask& task : tasks) {
    const auto settled = scoring::settle(task.answers, readers);
    if (!settled) continue;
    ++result.tasks;
    count(result.contested, scoring::is_contested(*settled));
    if (!task.answers.people) continue;
    count(result.changed, label_of(*settled) != *task.answers.people);
    count(result.lone, is_lone(task.answers));
    count_covered(task.answers, readers, result);
    calibration.add(task.answers, readers);
    by_words[task.words].emplace_back(*task.answers.people, label_of(*settled));
  }
  result.calibration_error = calibration.error();
  for (const auto& [words, labels] : by_words)
    for (std::size_t a = 0; a < labels.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) {
        count(result.same_words_before, labels[a].first == labels[b].first);
        count(result.same_words_after, labels[a].second == labels[b].second);
      }
  return result;
}

}  // namespace willai::lab
