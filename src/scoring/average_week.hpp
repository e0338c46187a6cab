// The average week of a profession, to hold a reader's beside it (docs/method.md, clause 27).
//
//   const WeekScore average = average_week(nurses, 2280);   // 38 hours, as the page of nurses weighs its tasks
#pragma once

#include "domain/profession.hpp"
#include "scoring/week_score.hpp"

namespace willai {

// `minutes` of a week, 0 or more. Tasks that nobody rated are unanswered; the exposure is that of the profession's
// page, absent where it has none.
WeekScore average_week(const Profession& profession, int minutes);

}  // namespace willai
