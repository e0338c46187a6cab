// Chooses which professions a page links to: related ones, the written page for a composed one, and others to read.
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "domain/profession.hpp"

namespace willai {

// Fills related, others and pages_of_occupations of every profession. The file stores only slugs and reasons.
void add_neighbours(const Dataset& dataset, std::vector<Profession>& professions);

}  // namespace willai
