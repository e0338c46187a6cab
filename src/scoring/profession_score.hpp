// Applies the method to whole tasks and professions.
#pragma once

#include "domain/profession.hpp"
#include "scoring/exposure.hpp"

namespace willai {

// Sets the exposure of a task that has a level; does nothing for one without.
void score(Task& task);

// Variance of the level of a task that has one, by the other raters' labels for it (method, clause 5).
double variance_of(const Task& task);

// Scores every task, then sets the exposure and leading level of the profession.
void score(Profession& profession);

// Shares by importance (the tasks' weights) and by number (each task counts 1).
LevelShares shares_by_importance(const std::vector<Task>& tasks);
LevelShares shares_by_number(const std::vector<Task>& tasks);

// Whether enough of its tasks are rated by people to compare it with others (method, clause 9).
bool is_comparable(const Profession& profession);

}  // namespace willai
