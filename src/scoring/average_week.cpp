#include "scoring/average_week.hpp"

#include <cmath>

namespace willai::scoring {
namespace {

double weight_of(const Profession& profession) {
  double weight = 0;
  for (const Task& task : profession.tasks) weight += task.weight.value();
  return weight;
}

// As on the profession's page, which shows a prediction next to a level and never instead of it.
Task as_rated(Task task) {
  task.predicted.reset();
  return task;
}

}  // namespace

// Method, clause 27: "The average of a profession is the reader's time spread over all of its tasks by their weights".
// What is rounded off one task goes to the next, so that the minutes add up.
WeekScore average_week(const Profession& profession, int minutes) {
  const double whole = weight_of(profession);
  std::vector<AssessedTask> tasks;
  double weight = 0;
  int placed = 0;
  for (const Task& task : profession.tasks) {
    weight += task.weight.value();
    const int up_to_here = whole > 0 ? static_cast<int>(std::lround(minutes * weight / whole)) : 0;
    tasks.push_back(assess_task(as_rated(task), up_to_here - placed));
    placed = up_to_here;
  }
  WeekScore average = score_week(std::move(tasks), {});
  average.exposure = profession.exposure;
  average.shifts.clear();
  return average;
}

}  // namespace willai::scoring
