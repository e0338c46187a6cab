// The command `willai-lab evaluate lines`.
#pragma once

#include "lab/commands.hpp"

namespace willai::lab {

void add_evaluate_lines(Command evaluate, ExitStatus& exit_status);

}  // namespace willai::lab
