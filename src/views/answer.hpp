// The question of a profession's page, answered first: two sentences that a worried person can repeat.
#pragma once

#include <string>
#include <vector>

#include "domain/profession.hpp"

namespace willai::views {

// The editors' answer, or one made from the levels and names of the tasks.
std::string reply_of(const Profession& profession);

// What the evidence can and cannot say; "" where nothing is rated, as the reply says so.
std::string evidence_of(const Profession& profession);

}  // namespace willai::views
