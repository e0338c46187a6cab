// A profession page for every O*NET occupation, composed from published data alone.
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "publish/joining.hpp"
#include "domain/profession.hpp"

namespace willai {

// One profession per occupation, in the order of Occupation Data.txt: titles, tasks, levels, rationales, exposure.
std::vector<Profession> compose_professions(const Dataset& dataset, const JoinedLabels& labels);

// Adds skills and strategies, which need the exposure of all professions. `professions` is the result of
// compose_professions.
void add_skills_and_strategies(const Dataset& dataset, std::vector<Profession>& professions);

}  // namespace willai
