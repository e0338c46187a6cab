// A reader's strengths and what to do next (docs/method.md, clause 26), as data: which task, skill or tool each line is
// about. views/ puts it into words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/assessment.hpp"
#include "domain/profession.hpp"
#include "scoring/week_score.hpp"

namespace willai {

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

enum class Horizon : std::uint8_t { month, quarter, year };
constexpr int days_in(Horizon horizon) {
  return horizon == Horizon::month ? 30 : horizon == Horizon::quarter ? 90 : 365;
}

enum class StepKind : std::uint8_t {
  try_tool,        // `tool` on `task`
  keep_tool,       // `tool`, which the reader uses, on `task`
  time_task,       // `task`, once with a model and once without
  name_anchor,     // `task`, the least exposed
  shift,           // `minutes` from `task` to `other`; `then` is the exposure after that
  use_strategy,    // `other` is its title, `text` its text; for `task`
  build_skill,     // `skill`; `text` says why
  widen_anchor,    // `task`, the least exposed, and its `minutes`
  look_elsewhere,  // `skill`, which the profession `other` needs; `then` is that profession's exposure
};

struct PlanStep {
  Horizon horizon = Horizon::month;
  StepKind kind = StepKind::time_task;
  std::string task{};
  std::string tool{};
  std::string skill{};
  std::string other{};
  std::string text{};
  int minutes = 0;
  std::optional<Estimate> then{};
};

// How many of the changes of clause 24 the plan contains (clause 26).
inline constexpr std::size_t kPlannedShifts = 2;

struct PlanGrounds {
  const Assessment& assessment;
  const Profession* profession;  // null if the reader chose none
  const WeekScore& week;
  const SkillsHeld& skills;
  const std::vector<OwnTransition>& transitions;
};

// In the order of the horizons; empty if nothing was answered.
std::vector<PlanStep> plan_of(const PlanGrounds& grounds);

}  // namespace willai
