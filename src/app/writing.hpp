// Professions that editors wrote, with the published labels their tasks can be checked against.
#pragma once

#include <vector>

#include "app/content.hpp"
#include "app/dataset.hpp"
#include "app/joining.hpp"
#include "domain/profession.hpp"

namespace willai {

// One profession a file, scored by the editor's levels.
std::vector<Profession> write_professions(const Content& content, const Dataset& dataset, const JoinedLabels& labels);

// What the content says of the data that is not so: unknown occupations and task ids. Nothing when there is no O*NET
// data.
std::vector<Reject> check_against(const Content& content, const Dataset& dataset);

}  // namespace willai
