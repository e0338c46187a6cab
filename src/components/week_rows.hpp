// Lines of a week: a task of the profession to tick with its hours, and a task in the reader's own words with what the
// model reads in it.
#pragma once

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

// Hints stand once above the rows, with this id.
inline constexpr std::string_view kHoursHint = "hours-hint";

void render_hours_row(Html& out, const views::HoursRow& row);
// `number` counts from 1.
// What the model reads in the own task, where it was read: level, how sure, the nearest rated task, why.
void render_reading(Html& out, const views::OwnRow& row);
void render_own_row(Html& out, const views::OwnRow& row, int number);
// The total, with the field for the length of the whole week.
void render_week_total(Html& out, const views::WeekStep& step);

}  // namespace willai::components
