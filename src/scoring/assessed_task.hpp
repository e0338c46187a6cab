// A task of a reader's week with what is known about it (docs/method.md, clause 21).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/task.hpp"
#include "scoring/nearest_tasks.hpp"
#include "scoring/task_reading.hpp"

namespace willai::scoring {

// The basis of a task's exposure.
enum class AssessedBasis : std::uint8_t { rated, editor, predicted, none };

// A task with a known level to compare this one with.
struct RatedNeighbour {
  std::string task;
  Level level = Level::low;
  LevelBy by = LevelBy::people;
  std::optional<double> likeness{};  // cosine of meanings; absent if an editor named it
};

struct AssessedTask {
  std::string slug{};  // within the profession; "" of a task of the reader's own
  std::string name{};  // "" of one whose words stayed behind
  std::optional<int> minutes{};
  std::optional<Level> level{};
  std::optional<Estimate> exposure{};
  double variance = 0;  // of the exposure
  AssessedBasis basis = AssessedBasis::none;
  std::string rationale{};            // the edition's; "" of a prediction
  std::vector<Understood> because{};  // of a prediction from words
  std::string why_not{};              // where there is no exposure
  std::string language{};             // of `why_not`, if it is not English: "es"
  std::optional<RatedNeighbour> nearest{};
  std::vector<Tool> tools{};  // that the edition names for it
  std::vector<LikelyTask> choices{};  // what own words may mean, where the best two readings differ in level
};

// The variance behind a prediction's interval (clause 22).
double variance_of(const Estimate& prediction);

// A task of the profession, as the edition knows it.
AssessedTask assess_task(const Task& task, std::optional<int> minutes);
// A task in the reader's own words, as the model predicts it; the task's name is its text.
AssessedTask assess_task(const OwnTask& task, std::optional<int> minutes, const TaskReading& reading);
AssessedTask assess_task(WithheldTask task, std::optional<int> minutes);

}  // namespace willai::scoring
