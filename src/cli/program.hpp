// The whole program as one call, for main() and for tests.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace willai::cli {

// `words` are what follows the program's name. Help and version go to `out`, a wrong command line is one sentence on
// `err`; commands themselves print on stdout and stderr. The exit code, as Outcome.
int run_program(std::vector<std::string> words, std::ostream& out, std::ostream& err);

}  // namespace willai::cli
