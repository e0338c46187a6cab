// Where a value stands among others (method, clause 13).
#pragma once

#include <span>

namespace willai::scoring {

// The percentage of values that are lower: 0..100. `sorted` ascends and is not empty.
double percentile_in(std::span<const double> sorted, double value);

}  // namespace willai::scoring
