#include "scoring/task_scorer.hpp"

#include "scoring/exposure.hpp"
#include "scoring/settled_level.hpp"
#include "scoring/task_address.hpp"
#include "scoring/task_splitting.hpp"

namespace willai {
namespace {

constexpr std::size_t kNearestTold = 3;

// Method, clauses 28 and 29: a settled level stands for itself.
void stand_on_settled(const LabelShares& settled, TaskScore& score) {
  const Exposure own(beta_of(settled));
  score.level = level_of(label_of(settled));
  score.exposure = score_task(own, variance_of(settled));
  score.probabilities = {settled.e0, settled.e1, settled.e2};
  double told = score.others;
  for (const Understood& each : score.because) told += each.part;
  score.wording = own.value() - told;
}

ScoreBasis basis_of(const TaskReading& reading) {
  return reading.score && reading.score->linked ? ScoreBasis::linked : ScoreBasis::predicted;
}

}  // namespace

TaskScorer::TaskScorer(TaskModel model, KnownTasks known, NearestTasks nearest)
    : model_(std::move(model)), known_(std::move(known)), nearest_(std::move(nearest)) {
  for (const RatedActivity& each : model_.activities()) verbs_.insert(task_words(each.name).front());
}

ScoredLine TaskScorer::score(const std::string& line) const {
  const KnownTask* known = known_.find(line);
  ScoredLine scored;
  scored.reading = read(line, known);
  scored.basis = known && known->settled ? ScoreBasis::rated : basis_of(scored.reading);
  if (!scored.reading.score) return scored;
  scored.nearest = nearest_.find(line, *scored.reading.score, kNearestTold);
  if (!known) scored.parts = parts_of(line);
  return scored;
}

TaskReading TaskScorer::read(const std::string& task, const KnownTask* known) const {
  TaskReading reading;
  if (is_address(task)) reading.why_not = "this does not read like a task: it is an address";
  else reading = known ? model_.read_linked(task, known->activities) : model_.read(task);
  if (!known || !known->settled) return reading;
  // Words that the model does not know are still part of the activities they are published with.
  if (!reading.score) reading = {model_.unread(task, known->activities), ""};
  stand_on_settled(*known->settled, *reading.score);
  return reading;
}

std::vector<LinePart> TaskScorer::parts_of(const std::string& line) const {
  const std::vector<std::string> tasks = tasks_in(line, verbs_);
  std::vector<LinePart> parts;
  if (tasks.size() < 2) return parts;
  for (const std::string& task : tasks) parts.push_back({task, read(task, nullptr)});
  return parts;
}

}  // namespace willai
