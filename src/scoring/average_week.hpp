// The average week of a profession, to compare a reader's week with (docs/method.md, clause 27).
//
//   const WeekScore average = average_week(nurses, 2280);   // 38 hours, weighted as on the page of nurses
#pragma once

#include "domain/profession.hpp"
#include "scoring/week_score.hpp"

namespace willai::scoring {

// The week of a reader who gave no hours (clause 27).
inline constexpr int kUsualWeek = 40 * 60;

// `minutes` of a week, 0 or more. Tasks that nobody rated are unanswered. The exposure equals that of the profession's
// page; absent if it has none.
WeekScore average_week(const Profession& profession, int minutes);

}  // namespace willai::scoring
