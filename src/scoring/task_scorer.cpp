#include "scoring/task_scorer.hpp"

#include "scoring/bare_task.hpp"
#include "scoring/exposure.hpp"
#include "scoring/settled_level.hpp"
#include "scoring/task_address.hpp"
#include "scoring/task_model.hpp"

namespace willai::scoring {
namespace {

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
    : model_(std::make_unique<const TaskModel>(std::move(model))),
      typed_(*model_),
      known_(std::move(known)),
      nearest_(std::move(nearest)) {}

ScoredLine TaskScorer::score_known(const std::string& line, const KnownTask& known) const {
  ScoredLine scored;
  scored.reading = read_known(std::string(bare_task(line)), known);
  scored.basis = known.settled ? ScoreBasis::rated : basis_of(scored.reading);
  if (scored.reading.score) scored.task_probability = 1;
  return scored;
}

ScoredLine TaskScorer::score_typed(const std::string& line) const {
  ScoredLine scored;
  TypedReading typed = typed_.read(line);
  // A published task stays one if somebody puts "every day" after it.
  if (const KnownTask* known = known_.find(typed.read_as)) return score_known(line, *known);
  scored.reading = std::move(typed.reading);
  scored.task_probability = typed.task_probability;
  if (scored.reading.score) scored.read_as = std::move(typed.read_as);  // what is refused may be no text
  scored.parts = std::move(typed.parts);
  scored.choices = std::move(typed.choices);
  return scored;
}

ScoredLine TaskScorer::score(const std::string& line, std::size_t nearest) const {
  const KnownTask* known = known_.find(line);
  ScoredLine scored = known ? score_known(line, *known) : score_typed(line);
  if (scored.reading.score && nearest > 0)
    scored.nearest = nearest_.find(scored.read_as.empty() ? line : scored.read_as, *scored.reading.score, nearest);
  return scored;
}

TaskReading TaskScorer::read_known(const std::string& task, const KnownTask& known) const {
  TaskReading reading;
  if (is_address(task)) reading.why_not = "this does not read like a task: it is an address";
  else reading = model_->read_linked(task, known.activities);
  if (!known.settled) return reading;
  // Words that the model does not know are still part of the activities they are published with.
  if (!reading.score) reading = {model_->unread(task, known.activities), ""};
  stand_on_settled(*known.settled, *reading.score);
  return reading;
}

}  // namespace willai::scoring
