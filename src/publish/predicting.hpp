// The task model's predictions for tasks that people did not rate.
#pragma once

#include <string>
#include <vector>

#include "publish/catalog.hpp"
#include "publish/edition_draft.hpp"
#include "ports/files.hpp"
#include "scoring/task_model.hpp"

namespace willai::publish {

// The model of a content folder; absent if there is none, an error if it is damaged.
Result<std::optional<scoring::TaskModel>> load_task_model(const ports::FileSource& files,
                                                          const std::string& content_folder);

// Predicts every task without a label by people: from its activities if it has some, else from its text.
void add_predictions(const scoring::TaskModel& model, std::vector<Profession>& professions);
// The same, and names the model among the sources of the draft.
void add_predictions(const scoring::TaskModel& model, const Catalog& catalog, EditionDraft& draft);

}  // namespace willai::publish
