// How far the answer depends on the reader: each occupation as people, GPT-4, our ratings, the task model and all of them
// together read it (method, clause 31).
#pragma once

#include <vector>

#include "importers/activity_ratings.hpp"
#include "publish/catalog.hpp"
#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"
#include "scoring/task_model.hpp"

namespace willai::publish {

// Fills the readers of the draft and of its occupations, and adds the study that the page cites next to them to the
// sources. Does nothing without labels. `model` may be null. Professions and their standing must be filled in first.
void add_readers(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                 const scoring::TaskModel* model, const Catalog& catalog, EditionDraft& draft);

}  // namespace willai::publish
