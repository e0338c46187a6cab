// Published tasks, found by their words: the level their readers settle on, and the activities they are published with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/level.hpp"

namespace willai::scoring {

struct KnownTask {
  std::optional<LabelShares> settled;
  std::vector<std::string> activities;  // by O*NET's ids
};

class KnownTasks {
 public:
  // Of several tasks with the same words, the first label and the first list of activities count.
  void add(std::string_view statement, KnownTask task);
  // Null when no published task has these words, whichever apostrophes, quotes and dashes they are typed with, and
  // whatever a list puts around them (bare_task.hpp).
  const KnownTask* find(std::string_view text) const;

 private:
  std::unordered_map<std::string, KnownTask> by_words_;
};

}  // namespace willai::scoring
