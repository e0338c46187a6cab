// A line of text -> a line of JSON: what the edition knows about the task, or else what the model predicts. Threads may
// share a scorer.
//
//   const TaskScorer scorer(std::move(model), std::move(known), std::move(nearest));
//   fmt::print("{}\n", scorer.line_for("answer customer emails"));
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/known_tasks.hpp"
#include "cli/score_json.hpp"
#include "scoring/nearest_tasks.hpp"
#include "scoring/task_model.hpp"

namespace willai::cli {

class TaskScorer {
 public:
  TaskScorer(TaskModel model, KnownTasks known, NearestTasks nearest);

  std::string line_for(const std::string& task) const;

 private:
  struct Answer {
    TaskReading reading;
    ScoreBasis basis = ScoreBasis::predicted;
  };

  Answer answer_to(const std::string& task, const KnownTask* known) const;
  TaskReading read(const std::string& task, const KnownTask* known) const;
  void write_parts(api::JsonWriter& json, const std::string& line) const;

  TaskModel model_;
  KnownTasks known_;
  NearestTasks nearest_;
  std::set<std::string> verbs_;
};

}  // namespace willai::cli
