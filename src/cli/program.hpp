// The whole program as one call, for main() and for tests.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace willai::cli {

// What a program is called, what it is for, and what it can do.
struct Program {
  std::string name;
  std::string about;
  void (*add_commands)(Command line, Ending& ending);
};

// `words` are what follows the program's name. Help and version go to `out`, a wrong command line is one sentence on
// `err`; commands themselves print on stdout and stderr. The exit code, as Outcome.
int run_program(const Program& program, std::vector<std::string> words, std::ostream& out, std::ostream& err);

// The same of `willai`, the readers' program.
int run_program(std::vector<std::string> words, std::ostream& out, std::ostream& err);

}  // namespace willai::cli
