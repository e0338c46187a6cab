// `willai evaluate match`.
#pragma once

#include "cli/command.hpp"

namespace willai::cli {

void add_evaluate_match(Command evaluate, Ending& ending);

}  // namespace willai::cli
