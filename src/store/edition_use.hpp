// Observed use in an edition: its releases, and what each says of a task or of an activity.
#pragma once

#include <string_view>
#include <vector>

#include "domain/task_use.hpp"
#include "publish/edition_draft.hpp"
#include "store/sqlite.hpp"

namespace willai::store {

// Also the correlations over tasks.
Result<> save_use(Database& database, const publish::EditionDraft& draft);

// The oldest of each kind first.
std::vector<UseRelease> load_use_releases(const Database& database);
std::vector<ActivityUse> load_activity_use(const Database& database);
std::vector<Correlation> load_task_correlations(const Database& database);
// Of a row that begins with all columns of task_use.
ObservedUse use_at(const Statement& row);

}  // namespace willai::store
