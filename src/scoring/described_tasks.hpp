// Which tasks of a profession a job description or a CV mentions, and which of its lines look like tasks that the
// profession does not have. These are proposals: the reader selects and corrects them.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/profession.hpp"

namespace willai::scoring {

class TaskModel;  // task_model.hpp

// How tasks begin: the first words of known tasks, and their stems.
using TaskVerbs = std::set<std::string>;

struct DescribedTask {
  std::string slug;
  std::string because;  // the line of the text that matches it
};

struct DescribedWeek {
  std::vector<DescribedTask> tasks;  // in the order of the profession, each once
  std::vector<std::string> own;      // lines that match none of them, but whose first word begins a task; in the text's
                                     // order
  std::vector<std::string> unplaced{};  // the other lines, in the text's order
};

inline constexpr std::size_t kMostOwnProposed = 5;
inline constexpr std::size_t kMostUnplaced = 12;

// `text` has one task per line or sentence, as pasted texts do.
DescribedWeek tasks_described(std::string_view text, const Profession& profession, const TaskModel& model,
                              const TaskVerbs& verbs);

// From texts that are tasks.
TaskVerbs verbs_beginning(const std::vector<std::string_view>& tasks);

}  // namespace willai::scoring
