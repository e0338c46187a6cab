// Key insights, computed from the data, and grammatical for none, one and many.
#pragma once

#include <string>
#include <vector>

#include "domain/profession.hpp"

namespace willai::views {

std::vector<std::string> insights_of(const Profession& profession);

}  // namespace willai::views
