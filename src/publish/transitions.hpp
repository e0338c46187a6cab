// Which other occupations need the skills of an occupation (method, clause 17).
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "domain/edition.hpp"

namespace willai::publish {

// Fills the transitions of every occupation whose skills O*NET publishes. Measures and pages must be filled in first.
void add_transitions(const Dataset& dataset, const std::vector<Profession>& professions,
                     std::vector<OccupationFacts>& occupations);

}  // namespace willai::publish
