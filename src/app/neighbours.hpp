// Which professions stand beside which: related ones, the written page beside the composed one, others to read.
#pragma once

#include <vector>

#include "app/dataset.hpp"
#include "domain/profession.hpp"

namespace willai {

// Fills related, others and pages_of_occupations of every profession. Only slugs and reasons matter to the file.
void add_neighbours(const Dataset& dataset, std::vector<Profession>& professions);

}  // namespace willai
