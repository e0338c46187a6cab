// The whole program as one call, for main() and for tests.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace willai::cli {

// The name of a program, its purpose and its commands.
struct Program {
  std::string name;
  std::string about;
  void (*add_commands)(Command line, ExitStatus& exit_status);
};

// `words` are the arguments after the program's name. Help and version go to `out`; a wrong command line gives one
// sentence on `err`; commands print on stdout and stderr. Returns the exit code, see Outcome.
int run_program(const Program& program, std::vector<std::string> words, std::ostream& out, std::ostream& err);

// The same for `willai`, the readers' program.
int run_program(std::vector<std::string> words, std::ostream& out, std::ostream& err);

}  // namespace willai::cli
