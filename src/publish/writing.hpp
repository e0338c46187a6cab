// Professions that editors wrote, with the published labels that their tasks can be checked against.
#pragma once

#include <vector>

#include "publish/content.hpp"
#include "publish/dataset.hpp"
#include "publish/joining.hpp"
#include "domain/profession.hpp"

namespace willai {

// One profession per file, scored with the editor's levels.
std::vector<Profession> write_professions(const Content& content, const Dataset& dataset, const JoinedLabels& labels);

// Content that contradicts the data: unknown occupations and task ids. Returns nothing without O*NET data.
std::vector<Reject> check_against(const Content& content, const Dataset& dataset);

}  // namespace willai
