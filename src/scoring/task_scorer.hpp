// The use case "score a task that somebody typed": what people said of the published task with these words, else what
// the task model reads. Any number of threads may ask at once.
//
//   const TaskScorer scorer(std::move(model), std::move(known), std::move(nearest));
//   const ScoredLine line = scorer.score("answer customer emails");
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scoring/known_tasks.hpp"
#include "scoring/nearest_tasks.hpp"
#include "scoring/task_reading.hpp"
#include "scoring/typed_task.hpp"

namespace willai::scoring {

class TaskModel;  // task_model.hpp

// Where a score comes from: people's label of the published task, our ratings of its published activities, or its
// words.
enum class ScoreBasis { rated, linked, predicted };

struct ScoredLine {
  TaskReading reading;
  ScoreBasis basis = ScoreBasis::predicted;
  std::optional<double> task_probability{};  // that the line says a task; absent where nothing was read
  std::vector<NearTask> nearest;  // published tasks like it, with their levels; they live as long as the scorer
  std::vector<LinePart> parts;    // when the line holds several tasks: each, with its own level
  std::string read_as;              // the words that a prediction was made from; "" for a published task and what is refused
  std::vector<LikelyTask> choices;  // "did you mean": where the best two readings differ in level
};

class TaskScorer {
 public:
  static constexpr std::size_t kNearestTold = 3;

  TaskScorer(TaskModel model, KnownTasks known, NearestTasks nearest);

  // `nearest` is how many similar tasks are looked for, which takes most of the time.
  ScoredLine score(const std::string& line, std::size_t nearest = kNearestTold) const;

 private:
  ScoredLine score_known(const std::string& line, const KnownTask& known) const;
  ScoredLine score_typed(const std::string& line) const;
  TaskReading read_known(const std::string& task, const KnownTask& known) const;

  std::unique_ptr<const TaskModel> model_;  // stays where it is, because the next one points to it
  TypedTasks typed_;
  KnownTasks known_;
  NearestTasks nearest_;
};

}  // namespace willai::scoring
