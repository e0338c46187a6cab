// Finds the tasks with a known level that are most similar to another: by shared words, by meaning, and by the
// activities that both were matched to.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/level.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/task_reading.hpp"

namespace willai::scoring {

class TaskModel;  // task_model.hpp

// Who gave a task its level.
enum class LevelBy : std::uint8_t { people, editor };

struct RatedTask {
  std::string text;
  Level level = Level::low;
  LevelBy by = LevelBy::people;
  std::vector<std::string> activities;  // O*NET's ids; if empty, those that the model matches it to
};

struct NearTask {
  const RatedTask* task;
  double likeness;  // of meaning, words and activities; at most 1
};

class NearestTasks {
 public:
  NearestTasks() = default;
  NearestTasks(std::vector<RatedTask> tasks, const TaskModel& model);

  // The most similar first, at most `most`; each wording once, and never the text itself.
  std::vector<NearTask> find(std::string_view text, const TaskScore& score, std::size_t most) const;

 private:
  // A task by its index, and what makes it similar.
  struct Candidate {
    std::size_t task;
    double likeness;
  };

  std::vector<Candidate> candidates_of(std::string_view text, const TaskScore& score) const;
  void add_meanings(const WordVector& meaning, std::vector<Candidate>& candidates) const;

  std::vector<RatedTask> tasks_;
  std::vector<WordVector> meanings_;
  std::vector<std::uint64_t> hashes_;  // of each task's words: most differ, and then the words need no comparison
  SharedWords words_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_activity_;
};

}  // namespace willai::scoring
