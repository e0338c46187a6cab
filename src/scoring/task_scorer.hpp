// The use case "score a task that somebody typed": what people said of the published task with these words, else what
// the task model reads. Any number of threads may ask at once.
//
//   const TaskScorer scorer(std::move(model), std::move(known), std::move(nearest));
//   const ScoredLine line = scorer.score("answer customer emails");
#pragma once

#include <set>
#include <string>
#include <vector>

#include "scoring/known_tasks.hpp"
#include "scoring/nearest_tasks.hpp"
#include "scoring/task_model.hpp"

namespace willai {

// Where a score comes from: people's label of the published task, our ratings of its published activities, or its
// words.
enum class ScoreBasis { rated, linked, predicted };

// One of several tasks in a line.
struct LinePart {
  std::string task;
  TaskReading reading;
};

struct ScoredLine {
  TaskReading reading;
  ScoreBasis basis = ScoreBasis::predicted;
  std::vector<NearTask> nearest;  // published tasks like it, with their levels; they live as long as the scorer
  std::vector<LinePart> parts;    // when the line holds several tasks: each, with its own level
};

class TaskScorer {
 public:
  TaskScorer(TaskModel model, KnownTasks known, NearestTasks nearest);

  ScoredLine score(const std::string& line) const;

 private:
  TaskReading read(const std::string& task, const KnownTask* known) const;
  std::vector<LinePart> parts_of(const std::string& line) const;

  TaskModel model_;
  KnownTasks known_;
  NearestTasks nearest_;
  std::set<std::string> verbs_;
};

}  // namespace willai
