// Where else the skills of an occupation are asked for (method, clause 17).
#pragma once

#include <vector>

#include "app/dataset.hpp"
#include "domain/edition.hpp"

namespace willai {

// Fills the transitions of every occupation that O*NET publishes skills of. Measures and pages have to be there.
void add_transitions(const Dataset& dataset, const std::vector<Profession>& professions,
                     std::vector<OccupationFacts>& occupations);

}  // namespace willai
