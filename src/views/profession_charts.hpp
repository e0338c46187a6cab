// The charts of a profession as sheets that travel: its range among all professions, and its tasks by level.
#pragma once

#include <optional>
#include <string>

#include "domain/edition.hpp"
#include "views/chart_sheet.hpp"

namespace willai::views {

// Absent where nothing is rated.
std::optional<TravelingChart> range_sheet(const EditionFacts& facts, const Profession& profession, const std::string& site);
std::optional<TravelingChart> levels_sheet(const EditionFacts& facts, const Profession& profession, const std::string& site);

}  // namespace willai::views
