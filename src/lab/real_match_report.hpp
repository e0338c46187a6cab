// Prints how well real ads, typed titles and nonsense are read by the matcher of the edition that `data` gives.
#pragma once

#include <string>

#include "lab/commands.hpp"

namespace willai::lab {

Result<Outcome> report_real(const std::string& data, const std::string& typed_titles);

}  // namespace willai::lab
