// Groups the lines of a roster and weighs them (docs/roster.md). Pure.
#pragma once

#include "domain/profession.hpp"
#include "domain/roster.hpp"

namespace willai::scoring {

// The exposure of a profession, and how its time is spread over the levels (method, clause 27).
RosterFigures figures_of(const Profession& profession);

// Sets the departments and the whole. The range of a group goes from the mean of the lower ends to the mean of the upper
// ends, so it is rather too wide than too narrow: all occupations have the same raters and the same model.
void score_roster(Roster& roster);

}  // namespace willai::scoring
