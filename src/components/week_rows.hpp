// Lines of a week: a task of the profession with a check box and its hours, and a task in the reader's own words with
// the model's prediction.
#pragma once

#include "html/html.hpp"
#include "views/journey_view.hpp"

namespace willai::components {

// Hints are printed once above the rows, with this id.
inline constexpr std::string_view kHoursHint = "hours-hint";

// The button of a "did you mean": what was typed, a tab, and what was meant.
inline constexpr std::string_view kMeant = "meant";

void render_hours_row(Html& out, const views::HoursRow& row);
// `number` counts from 1.
// The model's prediction for the own task, if there is one: level, certainty, the nearest rated task, why.
void render_reading(Html& out, const views::OwnRow& row);
void render_own_row(Html& out, const views::OwnRow& row, int number);
// The total, with the field for the length of the whole week.
void render_week_total(Html& out, const views::WeekStep& step);

}  // namespace willai::components
