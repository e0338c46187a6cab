// Figures of the studies that an editor cites for the occupations of the written professions: content/figures.tsv. With
// them, an edition without public data can show evidence; nothing is computed from them.
#pragma once

#include <string>
#include <string_view>

#include "domain/measure.hpp"
#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers {

// A row: a value, or the reason why there is none, with the version of the measure that it was taken from.
struct CitedFigure {
  OccupationCode code;
  std::string version;  // "March 2026"
  MeasureValue value;
  long line = 0;
};

// Tab-separated; columns code, measure, version, value, low, high, percentile, placed_low, placed_high, n, basis, from,
// gap. Blank numbers are absent. A row has a value or a gap, not both. Each measure appears once per occupation.
Imported<CitedFigure> parse_cited_figures(std::string_view text, std::string_view file);

}  // namespace willai::importers
