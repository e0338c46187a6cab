// The map of all work and its two charts as sheets that travel.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/edition.hpp"
#include "views/chart_sheet.hpp"
#include "views/explore_choice.hpp"

namespace willai::views {

// `site` is the address of the site, "" if it is not known. Absent if the edition has no figures for the chart.
std::optional<TravelingChart> explore_sheet(const EditionFacts& facts, ExploreChart chart,
                                            const std::vector<ListedProfession>& professions, const std::string& site);

}  // namespace willai::views
