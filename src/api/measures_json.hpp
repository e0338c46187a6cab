// Measures of an occupation, and the coverage of a measure, as one line of JSON each (docs/api.md).
#pragma once

#include <string>
#include <vector>

#include "domain/edition.hpp"

namespace willai::api {

std::string to_json(const OccupationFacts& occupation, const std::vector<Measure>& measures);
std::string coverage_json(const Measure& measure);
std::string row_fate_json(const RowFate& fate);

}  // namespace willai::api
