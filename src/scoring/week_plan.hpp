// A reader's strengths and what to do on Monday (docs/method.md, clause 26), as data: which tasks, and with which tool and
// skill. views/ puts it into words.
#pragma once

#include <string>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/profession.hpp"
#include "scoring/week_score.hpp"

namespace willai::scoring {

// The reader's skills, grouped by what the profession's page says about them.
struct SkillsHeld {
  std::vector<Skill> strengths;      // resilient and growing ones that the reader has
  std::vector<Skill> pressed;        // vulnerable ones that the reader has
  std::vector<Skill> lacking;        // growing, then resilient ones that the reader did not name
  std::vector<std::string> unknown;  // named by the reader, but not on the page
};

SkillsHeld sort_skills(const std::vector<std::string>& held, const Profession* profession);

// A transition, with the needed skills that this reader named and did not name.
struct OwnTransition {
  Transition to;
  std::vector<std::string> missing;
  std::vector<std::string> held;
};

std::vector<OwnTransition> own_transitions(const std::vector<std::string>& held, const Profession* profession);

// A task that matters on Monday, with what is written about it; views/ says what to try, check, ask and learn.
struct MondayTask {
  std::size_t task = 0;        // an index into WeekScore::tasks
  const Tool* tool = nullptr;  // that the edition names for it: one the reader uses, else the first; null if it names none
  bool uses_tool = false;
  std::string advice{};  // what to build beside it; ""
  std::string learn{};   // a skill that the reader did not name; ""
  std::string how{};     // what to learn of it
};

// At most so many tasks are listed (clause 26).
inline constexpr std::size_t kMondayTasks = 4;
// How many of the changes of clause 24 a comparison makes (clause 27).
inline constexpr std::size_t kPlannedShifts = 2;

struct PlanGrounds {
  const Assessment& assessment;
  const Profession* profession;  // null if the reader chose none
  const WeekScore& week;
  const SkillsHeld& skills;
};

// What matters most first; empty if nothing was answered. Points into the week.
std::vector<MondayTask> monday_of(const PlanGrounds& grounds);

}  // namespace willai::scoring
