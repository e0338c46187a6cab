#include "scoring/assessed_task.hpp"

#include <algorithm>

#include "scoring/foreign_words.hpp"
#include "scoring/profession_score.hpp"

namespace willai::scoring {
namespace {

// The first published task that an editor's task names, among those that people labeled.
std::optional<RatedNeighbour> named_by_editor(const Task& task) {
  for (const PublishedTask& published : task.published)
    if (published.readings.people)
      return RatedNeighbour{published.statement, level_of(*published.readings.people), LevelBy::people, std::nullopt};
  return std::nullopt;
}

void stand_on_level(const Task& task, AssessedTask& assessed) {
  assessed.level = task.level;
  assessed.exposure = task.exposure;
  assessed.variance = variance_of(task);
  assessed.basis = task.basis == Basis::settled ? AssessedBasis::rated : AssessedBasis::editor;
  if (assessed.basis == AssessedBasis::editor) assessed.nearest = named_by_editor(task);
}

void stand_on_prediction(const Prediction& prediction, AssessedTask& assessed) {
  assessed.level = prediction.level;
  assessed.exposure = prediction.exposure;
  assessed.variance = variance_of(prediction.exposure);
  assessed.basis = AssessedBasis::predicted;
}

}  // namespace

// Method, clause 22: "The variance of a prediction is the square of its longer side divided by 1.2816. The longer side
// reaches from the value to the farther end of the interval."
double variance_of(const Estimate& prediction) {
  const double value = prediction.value.value();
  const double side = std::max(value - prediction.low.value(), prediction.high.value() - value) / kEightyPercent;
  return side * side;
}

// Method, clause 21: "A task of the profession has its settled level. Without that, it has the editor's level, and without
// that the prediction of the task model."
AssessedTask assess_task(const Task& task, std::optional<int> minutes) {
  AssessedTask assessed{
      .slug = task.slug, .name = task.name, .minutes = minutes, .rationale = task.rationale, .tools = task.tools};
  if (task.level && task.exposure) stand_on_level(task, assessed);
  else if (task.predicted) stand_on_prediction(*task.predicted, assessed);
  else assessed.why_not = "nobody rated this task, and the edition has no prediction for it";
  return assessed;
}

// Method, clause 21: "A task in the reader's own words has the prediction from its words alone."
AssessedTask assess_task(const OwnTask& task, std::optional<int> minutes, const TaskReading& reading) {
  AssessedTask assessed{.name = task.text, .minutes = minutes, .why_not = reading.why_not};
  constexpr int kNoDoubt = 2;
  const auto foreign = find_foreign_words(task.text);
  if (foreign && (!reading.score || foreign->words >= kNoDoubt)) {
    assessed.why_not = answer_in(foreign->tongue);
    assessed.language = code_of(foreign->tongue);
    return assessed;
  }
  if (!reading.score) return assessed;
  stand_on_prediction({reading.score->level, reading.score->exposure}, assessed);
  assessed.because = reading.score->because;
  return assessed;
}

AssessedTask assess_task(WithheldTask, std::optional<int> minutes) {
  return {.minutes = minutes, .why_not = "its text is not part of the link"};
}

}  // namespace willai::scoring
