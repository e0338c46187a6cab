// The tables of `willai evaluate` as JSON (docs/api.md).
#pragma once

#include <string>

#include "domain/evaluation.hpp"

namespace willai::lab {

std::string to_json(const MeasureEvaluation& evaluation);

}  // namespace willai::lab
