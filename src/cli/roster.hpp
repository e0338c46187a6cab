// The command `willai roster`.
#pragma once

#include "cli/command.hpp"

namespace willai::cli {

void add_roster(Command line, ExitStatus& exit_status);

}  // namespace willai::cli
