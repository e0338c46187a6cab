// The question of a profession's page, answered first: two sentences that a worried person can repeat.
#pragma once

#include <string>
#include <vector>

#include "domain/profession.hpp"

namespace willai::views {

// Paragraphs: the answer, and what it counts.
std::vector<std::string> answer_of(const Profession& profession);

}  // namespace willai::views
