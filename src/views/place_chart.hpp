// The position of an exposure among all professions of the edition: one chart for a profession, and for a reader's
// week.
#pragma once

#include <optional>

#include "domain/edition.hpp"
#include "views/chart_parts.hpp"
#include "views/result_view.hpp"

namespace willai::views {

// The bars, with heights 0 to 1; absent if the edition has too few professions.
std::optional<Histogram> bars_of(const EditionFacts& facts);

// The week, with the profession's range below it.
std::optional<Histogram> place_chart(const EditionFacts& facts, const ResultView& result);

}  // namespace willai::views
