#include "app/predicting.hpp"

#include <algorithm>
#include <map>

#include "app/catalog.hpp"

namespace willai {
namespace {

using Ratings = std::map<std::string, Probabilities>;

std::optional<Probabilities> mean_rating(const Task& task, const Ratings& ratings) {
  Probabilities sum{};
  int rated = 0;
  for (const Activity& activity : task.activities)
    if (const auto found = ratings.find(activity.id); found != ratings.end()) {
      for (std::size_t k = 0; k < 3; ++k) sum[k] += found->second[k];
      ++rated;
    }
  if (rated == 0) return std::nullopt;
  for (double& each : sum) each /= rated;
  return sum;
}

std::optional<Prediction> predict(const TaskModel& model, const Task& task, const Ratings& ratings) {
  const auto linked = mean_rating(task, ratings);
  const TaskReading reading = linked ? model.read_linked(task.statement, *linked) : model.read(task.statement);
  if (!reading.score) return std::nullopt;
  return Prediction{reading.score->level, reading.score->exposure, linked.has_value()};
}

}  // namespace

Result<std::optional<TaskModel>> load_task_model(const FileSource& files, const std::string& content_folder) {
  if (content_folder.empty()) return std::optional<TaskModel>();
  const auto bytes = TRY(files.find(content_folder + "/model/task-model.bin"));
  if (!bytes) return std::optional<TaskModel>();
  return std::optional(TRY(TaskModel::parse(*bytes)));
}

// Method, clause 20: "A task that people did not rate carries the prediction of the task model: with our
// ratings of its published activities where it has some, else from its words alone."
void add_predictions(const TaskModel& model, std::vector<Profession>& professions) {
  Ratings ratings;
  for (const RatedActivity& each : model.activities()) ratings.emplace(each.id, each.rating);
  for (Profession& profession : professions)
    for (Task& task : profession.tasks)
      if (task.basis != Basis::rated) task.predicted = predict(model, task, ratings);
}

void add_predictions(const TaskModel& model, EditionDraft& draft) {
  add_predictions(model, draft.professions);
  std::ranges::copy_if(known_sources({}), std::back_inserter(draft.sources),
                       [](const Source& source) { return source.id == "task-model"; });
}

}  // namespace willai
