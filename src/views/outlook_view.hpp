// Demand for a profession's first occupation next to its exposure: people, projections, pay, and where they point. And other
// occupations that need its skills.
#pragma once

#include "domain/edition.hpp"
#include "views/citations.hpp"
#include "views/labor_figures.hpp"
#include "views/outlook_parts.hpp"

namespace willai::views {

// Without rows if the edition has no outlook.
Outlook outlook_view(const Profession& profession, const EditionFacts& facts, Citations& citations);

// Without rows if O*NET publishes no skills of the occupation.
TransitionTable transitions_view(const Profession& profession, Citations& citations);

}  // namespace willai::views
