#include "cli/task_scorer.hpp"

#include "base/text.hpp"
#include "scoring/exposure.hpp"
#include "scoring/task_address.hpp"
#include "scoring/task_splitting.hpp"

namespace willai::cli {
namespace {

constexpr std::size_t kLongestShown = 2000;
constexpr std::size_t kNearestTold = 3;

// Method, clauses 2, 5 and 6: a label by people is used as it is.
void stand_on_label(Label label, TaskScore& score) {
  const Exposure own = exposure_of(label);
  score.level = level_of(label);
  score.exposure = score_task(own, variance_of(own, {}));
  score.probabilities = {};
  score.probabilities[static_cast<std::size_t>(label)] = 1;
  double told = score.others;
  for (const Understood& each : score.because) told += each.part;
  score.wording = own.value() - told;
}

}  // namespace

TaskScorer::TaskScorer(TaskModel model, KnownTasks known, NearestTasks nearest)
    : model_(std::move(model)), known_(std::move(known)), nearest_(std::move(nearest)) {
  for (const RatedActivity& each : model_.activities()) verbs_.insert(task_words(each.name).front());
}

std::string TaskScorer::line_for(const std::string& task) const {
  const KnownTask* known = known_.empty() ? nullptr : find_known(known_, task);
  const Answer answer = answer_to(task, known);
  api::JsonWriter json;
  json.begin().field("task", is_utf8(task) ? shortened(task, kLongestShown) : "");
  if (const auto& score = answer.reading.score) {
    write_score(json, *score, answer.basis);
    write_because(json, *score);
    write_nearest(json, nearest_.find(task, *score, kNearestTold));
    if (!known) write_parts(json, task);
  } else {
    write_no_score(json, answer.reading.why_not);
  }
  json.end();
  return std::move(json).text();
}

TaskScorer::Answer TaskScorer::answer_to(const std::string& task, const KnownTask* known) const {
  Answer answer{read(task, known), ScoreBasis::predicted};
  if (answer.reading.score && answer.reading.score->linked) answer.basis = ScoreBasis::linked;
  if (!known || !known->people) return answer;
  answer.basis = ScoreBasis::rated;
  // A task may have words that the model does not know, and still have published activities.
  if (!answer.reading.score) answer.reading = {model_.unread(task, known->activities), ""};
  stand_on_label(*known->people, *answer.reading.score);
  return answer;
}

TaskReading TaskScorer::read(const std::string& task, const KnownTask* known) const {
  if (is_address(task)) return {std::nullopt, "this does not look like a task: it is an address"};
  return known ? model_.read_linked(task, known->activities) : model_.read(task);
}

// Several tasks on one line: each has its own level.
void TaskScorer::write_parts(api::JsonWriter& json, const std::string& line) const {
  const std::vector<std::string> parts = tasks_in(line, verbs_);
  if (parts.size() < 2) return;
  json.list("tasks", parts, [&](const std::string& part) { write_part(json, part, read(part, nullptr)); });
}

}  // namespace willai::cli
