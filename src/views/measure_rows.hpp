// What tables of measures of occupations and of tasks share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/measure.hpp"
#include "views/chart_parts.hpp"
#include "views/measure_parts.hpp"

namespace willai::views {

// The address of the page about a measure.
std::string page_of(const Measure& measure);

// The rows of a table about the same thing: what could be done, by whom, what is being done.
std::vector<MeasureRow>& group_of(MeasureTable& table, MeasureKind kind);

// The span of the dots of all rows that have one.
std::optional<Plot> band_of(const std::vector<MeasureRow>& rows);

}  // namespace willai::views
