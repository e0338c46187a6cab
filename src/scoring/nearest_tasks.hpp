// Tasks with a known level that are most like another: by the activities both were understood as, then by meaning.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/level.hpp"
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
  double likeness;  // cosine of meanings, -1..1
};

class NearestTasks {
 public:
  NearestTasks() = default;
  NearestTasks(std::vector<RatedTask> tasks, const TaskModel& model);

  // The most alike first, at most `most`, never the very same words.
  std::vector<NearTask> find(std::string_view text, const TaskScore& score, std::size_t most) const;

 private:
  std::vector<RatedTask> tasks_;
  std::vector<WordVector> meanings_;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_activity_;
};

}  // namespace willai
