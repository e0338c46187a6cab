// Wages, employment and projections of a profession's first occupation, and other occupations that need its skills.
#pragma once

#include "domain/edition.hpp"
#include "views/citations.hpp"
#include "views/outlook_parts.hpp"

namespace willai::views {

// Without rows if the edition has no outlook.
Outlook outlook_view(const Profession& profession, const EditionFacts& facts, Citations& citations);

// Without rows if O*NET publishes no skills of the occupation.
TransitionTable transitions_view(const Profession& profession, Citations& citations);

// "$133,080 a year", "+17.9 %", "1,654,440"; for a gap, "Gap: " and its reason. Depends on the unit of the measure.
std::string outlook_value(const Measure& measure, const MeasureValue& value);

// "+17.9%", "−2.0%"
std::string percent_change(double value);

}  // namespace willai::views
