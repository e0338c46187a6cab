// Professions that editors wrote, with the published labels that their tasks can be checked against.
#pragma once

#include <vector>

#include "publish/content.hpp"
#include "publish/dataset.hpp"
#include "publish/joining.hpp"
#include "domain/profession.hpp"

namespace willai::publish {

// One profession per file, scored with the editor's levels.
std::vector<Profession> write_professions(const Content& content, const Dataset& dataset, const JoinedLabels& labels);

// Content that contradicts the data: unknown occupations and task ids. Returns nothing without O*NET data.
std::vector<importers::Reject> check_against(const Content& content, const Dataset& dataset);

// The same for an edition. O*NET drops tasks from release to release. If the data are of a later release than the one
// that the content was written with, what is gone from it is no fault but a note, and so it is with the built-in
// content, which no user can correct: the page stays as it is, without that link.
std::vector<importers::Reject> check_for_edition(const Content& content, bool is_builtin, Dataset& dataset);

}  // namespace willai::publish
