// Applies the method to whole tasks and professions.
#pragma once

#include "domain/profession.hpp"
#include "scoring/exposure.hpp"

namespace willai::scoring {

// Sets the exposure of a task that has a level; does nothing for one without.
void score(Task& task);

// Variance of the level of a task that has one, by the other raters' labels for it (method, clause 5).
double variance_of(const Task& task);

// Scores every task, then sets the exposure and leading level of the profession.
void score(Profession& profession);

// Shares by importance (the tasks' weights) and by number (each task counts 1).
LevelShares shares_by_importance(const std::vector<Task>& tasks);
LevelShares shares_by_number(const std::vector<Task>& tasks);

// Method, clause 9: "A profession is compared with others only when at least five of its tasks and at least two thirds
// of them have a settled level."
inline constexpr int kFewestRated = 5;
inline constexpr int kFewestRatedOfThree = 2;

bool is_comparable(const Profession& profession);
bool is_comparable(const ProfessionRef& profession);

}  // namespace willai::scoring
