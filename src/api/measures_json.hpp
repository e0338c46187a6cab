// Measures of an occupation as one line of JSON (docs/api.md).
#pragma once

#include <string>
#include <vector>

#include "domain/edition.hpp"

namespace willai::api {

std::string to_json(const OccupationFacts& occupation, const std::vector<Measure>& measures,
                    const std::vector<Source>& sources);

}  // namespace willai::api
