// A task as somebody typed it -> what the task model reads: the words around the work are left out, slips are mended, a
// line of several tasks is split, and a line that says no work gets a sentence. Pure, as the model is.
//
//   const TypedTasks typed(model);
//   const TypedReading reading = typed.read("aswer the fone all day lol");   // reads "answer the phone"
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/task_line.hpp"
#include "scoring/task_mending.hpp"
#include "scoring/task_reading.hpp"

namespace willai::scoring {

class TaskModel;  // task_model.hpp

// One of several tasks in a line.
struct LinePart {
  std::string task;
  TaskReading reading;
};

struct TypedReading {
  TaskReading reading;
  std::optional<double> task_probability{};  // that the line says a task; absent where it has no words to judge
  std::string read_as;          // the words that were read
  std::vector<LinePart> parts;  // when the line holds several tasks: each, with its own level
  std::vector<LikelyTask>
      choices;  // "did you mean": two or three where the best two readings differ in level; else none
};

class TypedTasks {
 public:
  TypedTasks() = default;
  // The model must outlive this.
  explicit TypedTasks(const TaskModel& model);

  TypedReading read(const std::string& line) const;
  // How tasks begin, in our names of activities and in statements of them: by these a line of work is told from others.
  const TaskVerbs& line_verbs() const { return line_verbs_; }

 private:
  TypedReading read_one(const std::string& task) const;
  TypedReading read_work(const std::string& task) const;
  std::vector<LikelyTask> choices_of(std::string_view task, const TaskScore& score) const;
  std::optional<Level> level_of_name(const std::string& activity) const;

  // The level that the name of each activity reads as, once somebody has asked for it; all threads share it.
  struct NameLevels;

  const TaskModel* model_ = nullptr;
  TaskMending mending_;
  std::shared_ptr<NameLevels> levels_;
  TaskVerbs verbs_;       // that begin a task of their own
  TaskVerbs line_verbs_;  // these and more
};

}  // namespace willai::scoring
