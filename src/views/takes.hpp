// What another occupation takes: education, preparation, a license.
#pragma once

#include <optional>
#include <string>

#include "domain/measure.hpp"

namespace willai::views {

// O*NET's job zones in our words: "4 of 5: considerable preparation".
std::string zone_words(int zone);

// "bachelor’s degree; job zone 4 of 5: considerable preparation, two zones above this work. It often needs a license.";
// `here` is the job zone of the occupation one comes from.
std::string takes_of(const Transition& to, const std::optional<int>& here);

}  // namespace willai::views
