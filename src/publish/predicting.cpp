#include "publish/predicting.hpp"

#include <algorithm>

#include "base/on_threads.hpp"
#include "domain/study_ids.hpp"

namespace willai::publish {
namespace {

std::optional<Prediction> predict(const scoring::TaskModel& model, const Task& task) {
  std::vector<std::string> activities;
  for (const Activity& each : task.activities) activities.push_back(each.id);
  const scoring::TaskReading reading = model.read_linked(task.statement, activities);
  if (!reading.score) return std::nullopt;
  return Prediction{reading.score->level, reading.score->exposure, reading.score->linked};
}

}  // namespace

Result<std::optional<scoring::TaskModel>> load_task_model(const ports::FileSource& files,
                                                          const std::string& content_folder) {
  if (content_folder.empty()) return std::optional<scoring::TaskModel>();
  const auto bytes = TRY(files.find(content_folder + "/model/task-model.bin"));
  if (!bytes) return std::optional<scoring::TaskModel>();
  return std::optional(TRY(scoring::TaskModel::parse(*bytes)));
}

// Method, clause 20: "A task without a settled level carries the prediction of the task model. The model uses our
// ratings of its published activities where there are any, and otherwise its words alone."
void add_predictions(const scoring::TaskModel& model, std::vector<Profession>& professions) {
  on_threads(0, professions.size(), [&](std::size_t i) {
    for (Task& task : professions[i].tasks)
      if (task.basis != Basis::settled) task.predicted = predict(model, task);
  });
}

void add_predictions(const scoring::TaskModel& model, const Catalog& catalog, EditionDraft& draft) {
  add_predictions(model, draft.professions);
  std::ranges::copy_if(catalog.sources({}), std::back_inserter(draft.sources),
                       [](const Source& source) { return source.id == study_id::kTaskModel; });
}

}  // namespace willai::publish
