// What to make of a task's level: words that claim no more than the labels behind it.
#pragma once

#include <string>
#include <vector>

#include "domain/profession.hpp"

namespace willai::views {

// The sentence below the headline of a deep dive.
std::string standfirst_of(const Profession& profession, const Task& task);

// Advice that depends on the level, one entry per paragraph. An editor's own advice comes first.
std::vector<std::string> advice_of(const Profession& profession, const Task& task);

}  // namespace willai::views
