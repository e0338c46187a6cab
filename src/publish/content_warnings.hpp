// What an editor should look at again, although it keeps no page from being published (docs/content.md lists the kinds).
#pragma once

#include <string>
#include <vector>

#include "ports/files.hpp"
#include "publish/content.hpp"
#include "scoring/task_model.hpp"

namespace willai::publish {

// Files that nothing reads or that are missing, links to professions that are not written here, words of the starting files
// that were never replaced, and tasks that the model reads otherwise than the one person who set the level. `model` may be null.
std::vector<importers::Reject> warnings_of(const ports::FileSource& files, const std::string& folder, const Content& content,
                                const scoring::TaskModel* model);

}  // namespace willai::publish
