// Which tasks of a profession a job description or a CV speaks of, and which lines of it read like tasks that the
// profession has not. Proposals: the reader ticks, unticks and corrects.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/profession.hpp"
#include "scoring/task_model.hpp"

namespace willai {

// How tasks begin: the first words of known ones, and the stems of these.
using TaskVerbs = std::set<std::string>;

struct DescribedTask {
  std::string slug;
  std::string because;  // the line of the text that reads like it
};

struct DescribedWeek {
  std::vector<DescribedTask> tasks;  // in the order of the profession, each once
  std::vector<std::string> own;      // lines like none of them, each a task by its first word, in the text's order
};

inline constexpr std::size_t kMostOwnProposed = 5;

// `text` has a line or sentence a task, as pasted texts have.
DescribedWeek tasks_described(std::string_view text, const Profession& profession, const TaskModel& model,
                              const TaskVerbs& verbs);

// Of texts that are tasks.
TaskVerbs verbs_beginning(const std::vector<std::string_view>& tasks);

}  // namespace willai
