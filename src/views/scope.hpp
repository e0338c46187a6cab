// What the levels count and what they do not, and what a reader whose work meets robots, vehicles or cameras asks beside.
#pragma once

#include <string>
#include <string_view>

#include "domain/profession.hpp"

namespace willai::views {

// The question of its own of this kind of work, in two or three sentences; "" where readers ask none.
std::string_view own_question_of(const Profession& profession);

}  // namespace willai::views
