// The study's own figures for each occupation: alpha, beta and gamma from its own file, tasks and weights.
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"

namespace willai::publish {

// Alpha, beta and gamma of each rater, and automation: one value per measure for every occupation of the label file,
// computed exactly like occ_level.csv (method, clause 12), with its percentile among the occupations that have one.
// O*NET occupations without one get a gap.
void add_label_measures(const Dataset& dataset, std::vector<OccupationFacts>& occupations);

// How many occupations of occ_level.csv our figures reproduce to 1e-9 in all six columns, and how many there are.
struct Agreement {
  int equal = 0;
  int published = 0;
};
Agreement agreement_with_publisher(const Dataset& dataset, const std::vector<OccupationFacts>& occupations);

}  // namespace willai::publish
