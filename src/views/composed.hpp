// Sentences for pages that nobody wrote: specific to the task, skill or profession, or absent. Used when an edition is
// made, so that the file itself contains what the page says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/profession.hpp"

namespace willai::views {

// Who rated a task how, and which work activities it consists of.
std::string composed_rationale(const Task& task);

// Added to the rationale if O*NET proposes a new wording of a task.
std::string composed_rewording(const std::string& proposed);

// For a task from the list of emerging tasks.
std::string emerging_rationale();

// What to do on Monday: the advice of the tasks that lead the profession's levels, one each for where AI helps and for what holds.
std::vector<Strategy> composed_strategies(const Profession& profession);

}  // namespace willai::views
