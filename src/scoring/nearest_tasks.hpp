// Tasks with a known level that are most like another: by the words they share, by meaning, and by the activities both
// were understood as.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/level.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/task_model.hpp"

namespace willai {

// Who gave a task its level.
enum class LevelBy : std::uint8_t { people, editor };

struct RatedTask {
  std::string text;
  Level level = Level::low;
  LevelBy by = LevelBy::people;
  std::vector<std::string> activities;  // O*NET's ids; none: those the model understands it as
};

struct NearTask {
  const RatedTask* task;
  double likeness;  // of meaning, words and activities; 1 at most
};

class NearestTasks {
 public:
  NearestTasks() = default;
  NearestTasks(std::vector<RatedTask> tasks, const TaskModel& model);

  // The most alike first, at most `most`, each wording once, never the very same words.
  std::vector<NearTask> find(std::string_view text, const TaskScore& score, std::size_t most) const;

 private:
  // By the places of tasks: what else than its meaning makes a task like another.
  using Likenesses = std::map<std::size_t, double>;

  Likenesses candidates_of(std::string_view text, const TaskScore& score) const;

  std::vector<RatedTask> tasks_;
  std::vector<WordVector> meanings_;
  SharedWords words_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_activity_;
};

}  // namespace willai
