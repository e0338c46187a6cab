// What the task model (task_model.hpp) says about a text: level, exposure, and the activities that it rests on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "domain/quantity.hpp"
#include "scoring/model_head.hpp"
#include "scoring/word_vector.hpp"

namespace willai::scoring {

// An activity that the text was matched to, and what it adds to the exposure.
struct Understood {
  std::string id;       // O*NET's
  std::string name;     // ours
  double weight = 0;    // 0..1, of all activities together
  double exposure = 0;  // of the activity by our ratings
  double part = 0;      // weight x exposure
};

struct TaskScore {
  Level level = Level::low;
  Probabilities probabilities{};
  Estimate exposure;                // beta with its 80 % interval
  WordVector meaning{};             // the mean of its words' vectors
  std::vector<Understood> because;  // the highest weight first
  double others = 0;                // what all other activities add
  double wording = 0;   // what the words add or subtract beside the activities; the parts sum to the exposure
  bool linked = false;  // based on published activities, not on matched ones
};

struct TaskReading {
  std::optional<TaskScore> score;
  std::string why_not;  // a sentence, if there is no score
};

// What a typed task may mean: an activity by our name, with the level that this name reads as.
struct LikelyTask {
  std::string task;
  Level level = Level::low;
};

}  // namespace willai::scoring
