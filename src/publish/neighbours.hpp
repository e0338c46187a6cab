// Chooses which professions a page links to: related ones, the written page for a composed one, and others to read.
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "domain/edition.hpp"

namespace willai::publish {

// Fills related, others and pages_of_occupations of every profession; their standing must be settled. Employment is
// read from the occupations. The file stores only slugs and reasons.
void add_neighbours(const Dataset& dataset, const std::vector<OccupationFacts>& occupations,
                    std::vector<Profession>& professions);

}  // namespace willai::publish
